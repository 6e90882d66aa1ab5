"""The sections of an office's page below what it does for people: what is known makes a section."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from offices.models import Document, Office
from offices.page.duties import sorted_duties
from offices.page.places import places_served
from website.languages.bilingual import pick


@dataclass(frozen=True)
class PageSection:
    anchor: str
    title: Promise
    template: str
    # True or not, whatever it is.
    is_shown: Callable[[Office], object]


def _has_profile(office):
    fields = [
        "mission", "short_name", "team", "place_in_organisation", "further_role", "target_groups",
        "remit_note",
    ]  # fmt: skip
    return any(pick(office, field) for field in fields) or places_served(office)


def _has_hours(office):
    return bool(office.consultation_hours.all()) or office.by_arrangement or office.phone_first


def _has_other_duties(office):
    return sorted_duties(office).has_rest


def _has_free_volunteer_offers(office):
    return any(offer.unit_id is None for offer in office.volunteer_offers.all())


def _has_files(kind):
    """What is only named so far makes no section (offices/page/not_known.py)."""
    return lambda office: any(file.kind == kind and file.size for file in office.documents.all())


SECTIONS = [
    PageSection("hours", _("Consultation hours"), "offices/sections/hours.html", _has_hours),
    PageSection("about", _("About the office"), "offices/sections/about.html", _has_profile),
    PageSection(
        "volunteering", _("Volunteering"), "offices/sections/volunteering.html", _has_free_volunteer_offers
    ),
    PageSection(
        "funds", _("Money for projects"), "offices/sections/funds.html", lambda office: office.funds.all()
    ),
    PageSection("duties", _("What else the office does"), "offices/sections/duties.html", _has_other_duties),
    PageSection(
        "networks",
        _("Networks and partners"),
        "offices/sections/networks.html",
        lambda office: office.bodies.all() or pick(office, "partners"),
    ),
    PageSection(
        "funding",
        _("Funders and programmes"),
        "offices/sections/funding.html",
        lambda office: office.funding_programmes.all() or pick(office, "funding_note"),
    ),
    PageSection(
        "downloads", _("Downloads"), "offices/sections/downloads.html", _has_files(Document.Kind.DOWNLOAD)
    ),
    PageSection(
        "publications",
        _("Strategies and reports"),
        "offices/sections/publications.html",
        _has_files(Document.Kind.PUBLICATION),
    ),
    PageSection(
        "links",
        _("More information"),
        "offices/sections/links.html",
        lambda office: any(link.url or pick(link, "text") for link in office.information_links.all()),
    ),
]


def sections(office: Office) -> list[PageSection]:
    """The sections of this office's page, in their order."""
    return [section for section in SECTIONS if section.is_shown(office)]
