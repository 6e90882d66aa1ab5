"""Days and words that the tests of closed days share."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from tests.website.pages import parse, texts

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2031, 6, 2, 12, tzinfo=BERLIN)
MONDAY, TUESDAY, THURSDAY, NEXT_MONDAY = (date(2031, 6, day) for day in [2, 3, 5, 9])


def hours_of(office, *weekdays):
    for weekday in weekdays:
        office.consultation_hours.create(weekday=weekday, opens=time(9), closes=time(12))


def close(office, first, last=None, *, endless=False, **facts):
    """As the form stores it."""
    words = {"reason_de": "Krankheit", "reason_en": "illness"}
    return office.consultation_exceptions.create(
        first_day=first, last_day=None if endless else last or first, **words | facts
    )


def page(client, path: str) -> str:
    return texts(parse(client.get(path)).find(".//body"))


def notices(client, path: str) -> list[str]:
    """What stands above a page because something is closed."""
    body = parse(client.get(path))
    labels = {"Wann das Büro geschlossen ist", "When the office is closed"}
    sections = [each for each in body.iter("section") if each.get("aria-label") in labels]
    return [
        texts(each)
        for section in sections
        for each in section.iter("div")
        if "notice" in (each.get("class") or "").split()
    ]
