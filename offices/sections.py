"""The sections of an office's page: what is known makes a section, and the list of jump links follows."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from offices.models import Document, Office
from website.bilingual import pick


@dataclass(frozen=True)
class Section:
    anchor: str
    title: str
    template: str
    is_shown: Callable[[Office], bool]


def _has_profile(office):
    fields = ["short_name", "team", "place_in_organisation", "further_role", "target_groups", "remit_note"]
    return (
        any(pick(office, field) for field in fields) or office.served_places.all() or office.referrals.all()
    )


def _has_hours(office):
    return bool(office.consultation_hours.all()) or office.by_arrangement or office.phone_first


def _has_duties(office):
    return any(unit.duties.all() or pick(unit, "introduction") for unit in office.units.all())


def _has_free_volunteer_offers(office):
    return any(offer.unit_id is None for offer in office.volunteer_offers.all())


def _has_documents(kind):
    return lambda office: any(document.kind == kind for document in office.documents.all())


SECTIONS = [
    Section("hours", _("Consultation hours"), "offices/sections/hours.html", _has_hours),
    Section("about", _("What the office does"), "offices/sections/about.html", _has_profile),
    Section("duties", _("Duties"), "offices/sections/duties.html", _has_duties),
    Section(
        "volunteering", _("Volunteering"), "offices/sections/volunteering.html", _has_free_volunteer_offers
    ),
    Section(
        "funds", _("Money for projects"), "offices/sections/funds.html", lambda office: office.funds.all()
    ),
    Section(
        "networks",
        _("Networks and partners"),
        "offices/sections/networks.html",
        lambda office: office.bodies.all() or pick(office, "partners"),
    ),
    Section(
        "funding",
        _("Funders and programmes"),
        "offices/sections/funding.html",
        lambda office: office.funding_programmes.all() or pick(office, "funding_note"),
    ),
    Section(
        "downloads", _("Downloads"), "offices/sections/downloads.html", _has_documents(Document.Kind.DOWNLOAD)
    ),
    Section(
        "publications",
        _("Strategies and reports"),
        "offices/sections/publications.html",
        _has_documents(Document.Kind.PUBLICATION),
    ),
    Section(
        "links",
        _("More information"),
        "offices/sections/links.html",
        lambda office: office.information_links.all(),
    ),
]


def sections(office: Office) -> list[Section]:
    """The sections of this office's page, in their order."""
    return [section for section in SECTIONS if section.is_shown(office)]
