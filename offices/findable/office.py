"""The office itself: its page, with all that people may know of it, such as its street or a name."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from offices.findable.where import names_of, on_page_of
from offices.models import Address, ConsultationHour, Contact, Office, ServedPlace
from search.findable import (
    Findable,
    Group,
    SearchDocument,
    Source,
    in_each_language,
    joined,
    of_keys,
    texts_of,
)
from website.formats.phone import to_national
from website.languages.bilingual import languages


def _rows(keys):
    rows = Office.objects.public().prefetch_related(
        "addresses", "contacts", "served_places", "consultation_hours", "units"
    )
    return of_keys(rows, keys)


def _document(office: Office) -> SearchDocument:
    return SearchDocument(
        titles=_place_and_name(office),
        names=_names(office),
        texts=joined(
            texts_of(office, "welcome", rich=["mission"]),
            texts_of(office, "target_groups", "team", "place_in_organisation", "further_role", "partners"),
            texts_of(office, "remit_note", "funding_note", "short_name", "how_to_get_there"),
        ),
        urls=on_page_of(office),
        office_id=office.pk,
        around=names_of(office),
        beside=dict.fromkeys(languages(), _beside(office)),
    )


def _place_and_name(office: Office) -> dict[str, str]:
    """ "Jena: Büro für Migration und Integration"."""
    places, names = texts_of(office, "place"), texts_of(office, "name")
    return {code: f"{places[code] or places['de']}: {name}" for code, name in names.items() if name}


def _names(office: Office) -> tuple[str, ...]:
    fields = ["place", "municipality", "name", "short_name"]
    return tuple(text for field in fields for text in texts_of(office, field).values())


def _beside(office: Office) -> str:
    """In no language, or in all of them."""
    lines = [f"{each.street} {each.post_box} {each.postcode} {each.town}" for each in office.addresses.all()]
    for place in office.served_places.all():
        lines += [place.name, place.part_of, place.other_names, *place.postcodes.split()]
    for contact in office.contacts.all():
        lines += [contact.email, contact.phone and to_national(contact.phone)]
        lines += [
            text for field in ["name", "function", "purpose"] for text in texts_of(contact, field).values()
        ]
    lines.append(office.switchboard and to_national(office.switchboard))
    if office.consultation_hours.all():
        lines += in_each_language(lambda: _("Consultation hours")).values()
    lines += in_each_language(lambda: _("Contact")).values()
    return "\n".join(filter(None, lines))


def _of(model) -> Source:
    return Source(model, "SELECT {row}.office_id")


OFFICE = Findable(
    "office", gettext_lazy("Office"), Group.HELP, 0, Office, _rows, _document,
    (_of(Address), _of(Contact), _of(ServedPlace), _of(ConsultationHour)),
)  # fmt: skip
