"""What texts can link to: events and programmes."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models import Event, EventState, Programme
from offices.in_texts.rows_with_page import RowsWithPage
from website.addresses.moved import called
from website.formats.in_words import full_date


def _first_day(event: Event) -> str:
    """Many are called alike: each week, each year."""
    return full_date(timezone.localdate(event.first_start)) if event.first_start else ""


EVENT = RowsWithPage(
    "event", _("events"), Event, Event.objects.public, ("title",),
    url_names=("events:event",), row_at=lambda slug: called(Event.objects.public(), slug), details=_first_day,
    for_staff=lambda rows: rows.exclude(state=EventState.PROPOSED),
)  # fmt: skip

PROGRAMME = RowsWithPage(
    "programme", _("programmes of events"), Programme, Programme.objects.public, ("title",),
    url_names=("events:programme",), row_at=lambda slug: called(Programme.objects.public(), slug),
)  # fmt: skip

PAGES = (EVENT.as_kind(), PROGRAMME.as_kind())
