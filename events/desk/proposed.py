from collections.abc import Iterator

from django.utils.translation import gettext as _

from events.models import Proposal
from events.models.proposal import Stage
from offices.desk.how_long import waits_since
from offices.desk.lines import DeskLine, Viewer, up_to
from offices.desk.ways import to_list, to_row
from offices.staff.roles import MODERATORS


def lines(viewer: Viewer) -> Iterator[DeskLine]:
    """Proposals that nobody has answered. What was asked back waits for its proposer."""
    rows = Proposal.objects.filter(event__office__in=viewer.offices(MODERATORS), stage=Stage.WAITING)
    waiting = rows.select_related("event__office").order_by("created", "pk")
    more = DeskLine(_("More proposals wait."), to_list(Proposal, stage__exact=Stage.WAITING))
    yield from up_to(waiting, lambda row: _line(row, viewer), more)


def _line(proposal: Proposal, viewer: Viewer) -> DeskLine:
    sentence = _("Proposal of an event: %(title)s") % {"title": proposal.event}
    note = waits_since(proposal.created, viewer.today)
    return DeskLine(sentence, to_row(proposal), note, proposal.event.office, proposal.created)
