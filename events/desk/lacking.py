"""What is missing of events that are still to come."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from events.models import Event, Place
from offices.desk.lines import SHOWN, DeskLine, Viewer, up_to
from offices.desk.ways import to_list, to_row
from offices.desk.without_english import in_german_alone, without_english
from offices.staff.roles import EDITORS


def lines(viewer: Viewer) -> Iterator[DeskLine]:
    coming = Event.objects.public().not_over(viewer.now).filter(office__in=viewer.offices(EDITORS))
    yield from _in_german_alone(coming)
    yield from _access_not_known(coming)


def _in_german_alone(events) -> Iterator[DeskLine]:
    """What begins first is needed first; the others follow when these are done."""
    rows = events.filter(in_german_alone(Event)).select_related("office").order_by("first_start", "id")
    for event in rows[:SHOWN]:
        for sentence, address in without_english(event):
            yield DeskLine(sentence, address, office=event.office)


def _access_not_known(events) -> Iterator[DeskLine]:
    places = Place.objects.filter(events__in=events, step_free=None).exclude(street="").distinct()
    sentence = _("Nothing says whether this place is step-free: %(place)s")
    yield from up_to(
        places.select_related("office"),
        lambda place: DeskLine(sentence % {"place": place}, to_row(place, "step_free"), office=place.office),
        DeskLine(_("Of more places nothing says whether they are step-free."), to_list(Place)),
    )
