"""New events and programmes made from old ones. A copy is a draft without dates."""

from django.db import transaction

from events.calendar.changes import as_one_change
from events.models import Event, EventState, Programme
from translations.confirming import confirm_copy
from website.admin.copying import values_of


def duplicate(event: Event, **changes) -> Event:
    """The same event once more, with an address and a calendar entry of its own."""
    copy = Event(**values_of(event, leave_out={"uid", "slug", "is_public", *Event.KEPT}))
    copy.state = EventState.DRAFT
    for name, value in changes.items():
        setattr(copy, name, value)
    with as_one_change(copy):
        copy.save()
        for rows in ["organisers", "spoken_languages", "topics"]:
            for row in getattr(event, rows).all():
                getattr(copy, rows).create(**values_of(row, leave_out={"event"}))
    confirm_copy(event, copy)
    return copy


@transaction.atomic
def carry_over(programme: Programme) -> tuple[Programme, bool]:
    """The programme of the next year with all its events: what stays, without dates and figures.

    And whether it is new: as long as nobody has gone on with that draft, there is no other.
    """
    # Nobody else carries it over meanwhile.
    Programme.objects.select_for_update().get(pk=programme.pk)
    gone = {
        "slug",
        "first_day",
        "last_day",
        "nationwide_first_day",
        "nationwide_last_day",
        "announced_events",
    }
    copy = Programme(**values_of(programme, leave_out=gone))
    copy.state, copy.announced_as_minimum = EventState.DRAFT, False
    if programme.year:
        copy.year = programme.year + 1
        _replace_year(copy, str(programme.year), str(copy.year))
        if begun := _carried_over_already(copy):
            return begun, False
    copy.save()
    confirm_copy(programme, copy)
    copy.funders.set(programme.funders.all())
    for event in programme.events.with_everything():
        duplicate(event, programme=copy)
    return copy, True


def _carried_over_already(copy: Programme) -> Programme | None:
    same = {name: getattr(copy, name) for name in ["office", "year", "title_de", "title_en"]}
    return Programme.objects.filter(**same, state=EventState.DRAFT, first_day=None).first()


def _replace_year(programme: Programme, old: str, new: str) -> None:
    """In its title; texts stay as they are, for staff to go through."""
    for field in programme._meta.fields:
        if getattr(field, "translated_field", None) and field.translated_field.name == "title":
            setattr(programme, field.name, (getattr(programme, field.name) or "").replace(old, new))
