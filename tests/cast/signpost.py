"""Other places of an office's municipality, what the office itself does, and where its referrals lead to."""

from datetime import date, time

from offices.models import Office
from signpost.kinds import PlaceKind
from signpost.models import OtherPlace, WhoCan


def make_place(office: Office, kind: str = PlaceKind.IMMIGRATION, **fields) -> OtherPlace:
    """A place with its name in both languages, and nothing else."""
    place = office.place_de
    names = {"name_de": f"Ausländerbehörde {place}", "name_en": f"Immigration Office {place}"}
    return OtherPlace.objects.create(**{"office": office, "kind": kind, **names, **fields})


def whole_place(office: Office, kind: str = PlaceKind.IMMIGRATION, **fields) -> OtherPlace:
    """A place of which everything is known."""
    place = office.place_de
    known = {
        "decides_de": f"Entscheidet in {place} über den Aufenthalt.",
        "decides_en": f"Decides on residence in {place}.",
        "phone": "03641 494949",
        "email": f"amt-{office.slug}@example.org",
        "url": f"https://example.org/{office.slug}",
        "street": f"{place}er Ring 5",
        "postcode": "07743",
        "town": place,
        "languages_spoken_de": "Deutsch, Englisch",
        "languages_spoken_en": "German, English",
        "interpreter_on_request": True,
        "step_free": True,
        "checked_on": date(2031, 5, 5),
    }
    row = make_place(office, kind, **{**known, **fields})
    row.consultation_hours.create(weekday=1, opens=time(9), closes=time(12))
    row.towns.create(name=f"{place}-Süd")
    return row


def add_signpost(office: Office):
    """One row of each kind, each naming its place."""
    place = office.place_de
    whole_place(office)
    office.own_help.create(
        topic="german", text_de=f"Wir kennen Kurse in {place}.", text_en=f"We know courses in {place}."
    )
    WhoCan.objects.create(referral=office.referrals.get(), kind=PlaceKind.IMMIGRATION)
