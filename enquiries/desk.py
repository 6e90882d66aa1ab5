"""What stands on the desk of those who answer messages."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils.translation import gettext as _

from enquiries.models import Enquiry
from offices.desk.how_long import days_left, waits_since
from offices.desk.lines import DeskLine, OnDesk, Section, Viewer, up_to
from offices.desk.ways import to_list, to_row
from offices.staff.roles import MODERATORS

State = Enquiry.State


def messages(viewer: Viewer) -> Iterator[DeskLine]:
    """Not answered yet, the oldest first. Of what is written nothing is said here."""
    own = Q(office__in=viewer.offices(MODERATORS))
    rows = Enquiry.objects.filter(Q(office=None) | own if viewer.user.is_superuser else own)
    waiting = rows.exclude(state=State.DONE).select_related("office").order_by("created", "pk")
    more = DeskLine(_("More messages wait."), to_list(Enquiry))
    yield from up_to(waiting, lambda row: _line(row, viewer), more)


def _line(enquiry: Enquiry, viewer: Viewer) -> DeskLine:
    words = {"reference": enquiry.reference, "kind": enquiry.get_kind_display()}
    if enquiry.state == State.IN_PROGRESS:
        sentence = _("Message %(reference)s (%(kind)s), in progress") % words
    else:
        sentence = _("Message %(reference)s (%(kind)s)") % words
    note = waits_since(enquiry.created, viewer.today)
    if enquiry.answer_by:
        note = days_left(enquiry.answer_by, viewer.today)
    return DeskLine(sentence, to_row(enquiry), note, enquiry.office, enquiry.created)


DESK = (OnDesk(Section.WAITING, messages),)
