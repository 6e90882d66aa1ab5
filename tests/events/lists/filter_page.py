"""Reading the list of events."""

from datetime import date, time, timedelta

from events.models import Event
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts
from website.addresses.renaming import slug_of

LIST = {"de": "/de/veranstaltungen/", "en": "/en/events/"}
ARCHIVE = {"de": "/de/veranstaltungen/archiv/", "en": "/en/events/archive/"}


def get(client, language="de", query="", path=LIST):
    response = client.get(f"{path[language]}{query}")
    assert response.status_code == 200
    return parse(response)


def titles(page) -> list[str]:
    return [texts(each) for each in by_class(page, "event__title")]


def days(page) -> list[str]:
    return [texts(each) for each in by_class(page, "day__title")]


def heading(page) -> str:
    return texts(by_id(page, "results"))


def link_called(page, words: str) -> str:
    """The address of the link with these words."""
    (found,) = [link for link in page.find(".//main").iter("a") if texts(link) == words]
    return found.get("href")


def links(page) -> set[str]:
    return {link.get("href") for link in page.iter("a")}


TODAY = date(2031, 6, 2)


def add(office, title, day=TODAY + timedelta(days=1), when=time(18), **fields) -> Event:
    event = cast.make_event(office, slug_of(title, 50), title, **fields)
    cast.add_date(event, day, starts=when, ends=None)
    return event
