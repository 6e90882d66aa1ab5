"""Cancelling events with one reason: the page in between, and what is done then."""

from django import forms
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from events.calendar.changes import as_one_change
from events.models import Event, EventDate, Status
from events.words.dates import in_words
from offices.staff.confirmation_page import page_in_between
from website.admin.copying import values_of
from website.admin.side_by_side import in_each_language, label
from website.two_editors.state import StateOfForm


class ReasonForm(forms.Form):
    """One field per language; German is the one that is needed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for number, column in enumerate(in_each_language(EventDate, "reason")):
            self.fields[column.name] = forms.CharField(
                label=label(column),
                max_length=column.max_length,
                required=number == 0,
                widget=forms.TextInput(attrs={"lang": column.language, "class": "vTextField"}),
            )


def dates_to_cancel(event: Event) -> list[EventDate]:
    return [date for date in event.coming_dates() if not date.is_cancelled]


def seen(events: list[Event]) -> StateOfForm:
    """The dates that the page shows, each with what else it says."""
    dates = [date for event in events for date in dates_to_cancel(event)]
    return StateOfForm.of(
        {
            str(date.pk): repr([*values_of(date, leave_out=set()).values(), in_words(date).when])
            for date in dates
        }
    )


def is_seen(events: list[Event], sent: str | None) -> bool:
    """Whether somebody has looked at all that would be cancelled, as it stands now."""
    known = StateOfForm.read(sent).fingerprints
    return all(known.get(pk) == now for pk, now in seen(events).fingerprints.items())


def cancel(events: list[Event], reasons: dict[str, str]) -> int:
    """Cancel all coming dates of these events; says how many there were."""
    count = 0
    with as_one_change(*events):
        for event in events:
            for date in dates_to_cancel(event):
                date.status = Status.CANCELLED
                for name, reason in reasons.items():
                    setattr(date, name, reason)
                date.save(update_fields=["status", "status_changed_at", *reasons])
                count += 1
    return count


def page_before(model_admin, request, events: list[Event], form: ReasonForm) -> TemplateResponse:
    words = [(event, [in_words(date).when for date in dates_to_cancel(event)]) for event in events]
    return page_in_between(
        model_admin,
        request,
        "admin/events/event/cancel.html",
        _("cancel events"),
        rows=events,
        action="cancel_with_reason",
        submit=_("Cancel these dates"),
        events=words,
        seen=str(seen(events)),
        form=form,
    )
