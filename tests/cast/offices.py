"""An office, with nothing and with everything."""

from datetime import date, time

from offices.models import Office

from .enquiries import add_enquiry
from .library import add_picture
from .news import add_news
from .pages import add_pages
from .signpost import add_signpost

MISSION_DE = "<p>Das Büro setzt sich für die Menschen in {place} ein.</p>"
MISSION_EN = "<p>The office stands up for the people of {place}.</p>"


def make_office(slug: str, place: str, position: int = 0, **fields) -> Office:
    """An office with a name and a mission in both languages, and nothing else."""
    return Office.objects.create(
        **{
            "slug": slug,
            "position": position,
            "is_public": True,
            "place_de": place,
            "place_en": place,
            "municipality_de": f"Stadt {place}",
            "municipality_en": f"City of {place}",
            "municipality_kind": Office.MunicipalityKind.INDEPENDENT_CITY,
            "state": "TH",
            "name_de": f"Integrationsbüro {place}",
            "name_en": f"Integration Office {place}",
            "mission_de": MISSION_DE.format(place=place),
            "mission_en": MISSION_EN.format(place=place),
            **fields,
        }
    )


def add_everything(office: Office) -> Office:
    """One row of each kind, each naming its place, so that a leak shows."""
    place = office.place_de
    unit = office.units.create(slug="office", name_de=f"Stelle {place}", name_en=f"Unit {place}")
    unit.duties.create(text_de=f"In {place} beraten.", text_en=f"Give advice in {place}.")
    office.referrals.create(cannot_de=f"Kein Visum in {place}.", cannot_en=f"No visas in {place}.")
    office.pinned_answers.create(
        words=f"Visum {place}", title_de=f"Nicht in {place}.", title_en=f"Not in {place}."
    )
    office.contacts.create(name_de=f"Frau {place}", name_en=f"Ms {place}", email=f"{office.slug}@example.org")
    office.addresses.create(kind="visiting", street=f"{place}er Allee 1", postcode="07743", town=place)
    office.consultation_hours.create(weekday=1, opens=time(9), closes=time(12))
    office.consultation_exceptions.create(
        first_day=date(2024, 12, 24),
        last_day=date(2024, 12, 31),
        reason_de=f"Ferien in {place}",
        reason_en="Break",
    )
    body = office.bodies.create(name_de=f"Netz {place}", name_en=f"Network {place}")
    body.roles.create(name_de=f"Mitglied {place}", name_en=f"member {place}")
    office.funds.create(name_de=f"Fonds {place}", name_en=f"Fund {place}")
    office.funding_programmes.create(name_de=f"Programm {place}", name_en=f"Programme {place}")
    office.documents.create(title_de=f"Formular {place}", title_en=f"Form {place}")
    office.volunteer_offers.create(title_de=f"Helfen in {place}", title_en=f"Help in {place}")
    office.information_links.create(title_de=f"Stadtplan {place}", title_en=f"City map {place}")
    office.served_places.create(name=f"{place}-Nord", postcodes="07749", confirmed_on=date(2024, 11, 4))
    add_legal_facts(office)
    add_enquiry(office)
    add_picture(office, f"Bild aus {place}")
    add_news(office)
    add_pages(office)
    add_signpost(office)
    return office


def add_legal_facts(office: Office):
    """Fill what every office has empty from the start."""
    place = office.place_de
    facts, statement = office.legal_facts, office.accessibility_statement
    facts.represented_by_de, facts.represented_by_en = f"Haupt von {place}", f"Head of {place}"
    statement.measures_de, statement.measures_en = f"Schulung in {place}", f"Training in {place}"
    facts.save()
    statement.save()
    statement.gaps.create(what_de=f"Plan von {place}", what_en=f"Map of {place}")


def jena() -> Office:
    return add_everything(make_office("jena", "Jena", position=2))


def gera() -> Office:
    return add_everything(make_office("gera", "Gera", position=1))
