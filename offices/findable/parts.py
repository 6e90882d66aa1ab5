"""What stands on the page of an office: its units, duties, funds, files, all that has a line of its own."""

from collections.abc import Callable
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from offices.findable.where import COLUMNS, names_of, on_page_of
from offices.models import (
    Body,
    BodyRole,
    Document,
    Duty,
    Fund,
    InformationLink,
    Office,
    Referral,
    Unit,
    VolunteerOffer,
)
from search.findable import Findable, Group, SearchDocument, Source, joined, of_keys, texts_of

LONGEST_TITLE = 80  # characters


def _part(kind, name, model, title, *texts, rank, rich=(), anchor: Callable[..., str], rows=None) -> Findable:
    """A row that names its office. Its first text is its title."""

    def all_rows(keys):
        found = _public(model.objects).select_related("office")
        return of_keys(found, keys)

    def document(row):
        return _document(row, row.office, title, texts, rich, anchor(row))

    office = _office(f"SELECT id FROM {model._meta.db_table} WHERE office_id = {{row}}.id")
    return Findable(kind, name, Group.HELP, rank, model, rows or all_rows, document, (office,))


def _document(row, office, title, texts, rich, anchor) -> SearchDocument:
    whole, others = texts_of(row, title), texts_of(row, *texts, rich=rich)
    titles = {code: _as_title(text) for code, text in whole.items()}
    # What is too long for a title stands below it, too.
    rest = {code: text if text != titles[code] else "" for code, text in whole.items()}
    return SearchDocument(
        titles=titles,
        texts=joined(rest, others),
        urls=on_page_of(office, anchor),
        office_id=office.pk,
        around=names_of(office),
    )


def _as_title(text: str) -> str:
    """Duties and the like are sentences: what fits into a line or two."""
    if len(text) <= LONGEST_TITLE:
        return text
    return text[: text.rfind(" ", 0, LONGEST_TITLE)].rstrip(" ,;:.") + " …"


def _public(rows):
    return rows.filter(office__in=Office.objects.public())


def _office(keys: str) -> Source:
    return Source(Office, keys, COLUMNS)


def _duties(keys):
    rows = Duty.objects.filter(unit__office__in=Office.objects.public()).select_related("unit__office")
    return of_keys(rows, keys)


def _duty(duty: Duty) -> SearchDocument:
    office = duty.unit.office
    found = _document(duty, office, "text", [], [], f"duty-{duty.pk}")
    # Whoever has the need finds it by the words of the need.
    needs = tuple(texts_of(duty, "need").values())
    return replace(found, names=needs, beside=joined(texts_of(duty.unit, "name"), texts_of(duty, "need")))


def _with_file(keys):
    """What is only named so far leads to nothing."""
    rows = _public(Document.objects).exclude(file="").select_related("office")
    return of_keys(rows, keys)


def _body_rows(keys):
    rows = _public(Body.objects).select_related("office").prefetch_related("roles")
    return of_keys(rows, keys)


def _body(body: Body) -> SearchDocument:
    found = _document(body, body.office, "name", ["note"], [], "networks")
    roles = joined(*(texts_of(role, "name") for role in body.roles.all()))
    return replace(found, texts=joined(found.texts, roles))


_OF_DUTY = "SELECT duty.id FROM offices_duty duty JOIN offices_unit unit ON unit.id = duty.unit_id WHERE "

PARTS = (
    _part(
        "unit", _("Unit of an office"), Unit, "name", "need", "summary",
        "duties_lead_in", rank=1, rich=["introduction"], anchor=lambda unit: f"unit-{unit.slug}",
    ),
    Findable(
        "duty", _("What an office does"), Group.HELP, 2, Duty, _duties, _duty,
        (
            Source(Unit, _OF_DUTY + "unit.id = {row}.id", ("name_de", "name_en")),
            _office(_OF_DUTY + "unit.office_id = {row}.id"),
        ),
    ),
    _part(
        "fund", _("Support fund"), Fund, "name", "description", "amount", "deadline",
        "how_to_apply", rank=2, anchor=lambda fund: "funds",
    ),
    _part(
        "referral", _("What an office cannot do"), Referral, "cannot", "who_can",
        rank=3, anchor=lambda referral: "cannot",
    ),
    _part(
        "volunteering", _("Volunteering"), VolunteerOffer, "title", "text",
        rank=2, anchor=lambda offer: f"offer-{offer.pk}",
    ),
    _part(
        "document", _("Document"), Document, "title", rank=3, rows=_with_file,
        anchor=lambda file: "downloads" if file.kind == Document.Kind.DOWNLOAD else "publications",
    ),
    Findable(
        "network", _("Network or committee"), Group.HELP, 5, Body, _body_rows,
        _body,
        (
            Source(BodyRole, "SELECT {row}.body_id"),
            _office("SELECT id FROM offices_body WHERE office_id = {row}.id"),
        ),
    ),
    _part(
        "link", _("Link"), InformationLink, "title", "text", rank=5, anchor=lambda link: "links",
    ),
)  # fmt: skip
