"""Where the pages of events are edited."""

from events.models import Event, Programme
from offices.desk.ways import to_row
from offices.editing.ways import TITLE, EditedAt, EditedPage


def _event(slug: str) -> EditedPage | None:
    event = Event.objects.public().select_related("office", "place").filter(slug=slug).first()
    if event is None:
        return None
    ways = {TITLE: to_row(event, "title"), "contact-title": to_row(event, "contact_name")}
    if event.place:
        ways |= {"place": to_row(event.place), "access": to_row(event.place, "step_free")}
    return EditedPage(event.office, ways)


def _programme(slug: str) -> EditedPage | None:
    programme = Programme.objects.select_related("office").filter(slug=slug).first()
    return EditedPage(programme.office, {TITLE: to_row(programme)}) if programme else None


EDITED = (EditedAt("events:event", _event), EditedAt("events:programme", _programme))
