"""Reading calendars as programs do: with two libraries, and by their bytes."""

import icalendar
import vobject

PATHS = {"de": "/de/veranstaltungen/kalender.ics", "en": "/en/events/calendar.ics"}
EVENT_PATHS = {"de": "/de/veranstaltungen/{}.ics", "en": "/en/events/{}.ics"}
PROGRAMME_PATHS = {"de": "/de/programme/{}.ics", "en": "/en/programmes/{}.ics"}


def fetch(client, path=PATHS["de"], **headers):
    return client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})


def calendar(client, path=PATHS["de"]):
    """The calendar as icalendar understands it, and vobject, too."""
    response = fetch(client, path)
    assert response.status_code == 200, response
    found = icalendar.Calendar.from_ical(response.content)
    assert not found.errors
    second = vobject.readOne(response.content.decode())
    assert [entry.uid.value for entry in getattr(second, "vevent_list", [])] == [
        str(entry["UID"]) for entry in found.events
    ]
    return found


def entries(client, path=PATHS["de"]) -> list[icalendar.Event]:
    found = calendar(client, path).events
    assert all(not entry.errors for entry in found)
    return found


def only_entry(client, path=PATHS["de"]) -> icalendar.Event:
    (found,) = entries(client, path)
    return found


def second_reader(client, path=PATHS["de"]):
    """The same entries as vobject understands them."""
    return vobject.readOne(fetch(client, path).content.decode()).vevent_list


def lines(client, path=PATHS["de"]) -> list[bytes]:
    """The lines of the file as they go over the wire."""
    content = fetch(client, path).content
    assert content.endswith(b"\r\n")
    return content.split(b"\r\n")[:-1]


def unfolded(client, path=PATHS["de"]) -> list[str]:
    return fetch(client, path).content.replace(b"\r\n ", b"").decode().split("\r\n")


def read(entry, name):
    """A value as Python knows it."""
    return entry.decoded(name)


def moments(client):
    """Beginning and end of the only entry, as both readers understand them."""
    first, (second,) = only_entry(client), second_reader(client)
    found = [read(first, name) if name in first else None for name in ["DTSTART", "DTEND"]]
    again = [getattr(second, name).value if hasattr(second, name) else None for name in ["dtstart", "dtend"]]
    assert again == found
    return found
