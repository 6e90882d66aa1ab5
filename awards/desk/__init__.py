"""What stands on the desk about awards."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from awards.models import Edition, Entry
from awards.words.names import name_with_year
from offices.desk.how_long import days_left, waits_since
from offices.desk.lines import SOON_DAYS, DeskLine, OnDesk, Section, Viewer, up_to
from offices.desk.ways import to_list, to_row
from offices.desk.without_english import without_english
from offices.staff.roles import EDITORS, MODERATORS


def entries(viewer: Viewer) -> Iterator[DeskLine]:
    """What was sent and nobody has marked as complete."""
    rows = Entry.objects.incomplete().filter(edition__award__office__in=viewer.offices(MODERATORS))
    more = DeskLine(_("More entries wait."), to_list(Entry, state__exact=Entry.State.SENT))
    yield from up_to(
        rows.select_related("edition__award__office").order_by("sent_at", "pk"),
        lambda row: DeskLine(
            _("Entry %(reference)s is to be looked through") % {"reference": row.reference},
            to_row(row),
            waits_since(row.sent_at, viewer.today),
            row.edition.office,
            row.sent_at,
        ),
        more,
    )


def deadlines(viewer: Viewer) -> Iterator[DeskLine]:
    end = viewer.now + timedelta(days=SOON_DAYS)
    rows = Edition.objects.public().filter(award__office__in=viewer.offices())
    for edition in rows.filter(deadline__range=(viewer.now, end)).select_related("award__office"):
        sentence = _("The time to enter ends: %(award)s") % {"award": name_with_year(edition)}
        left = days_left(timezone.localdate(edition.deadline), viewer.today)
        yield DeskLine(sentence, to_row(edition, "deadline"), left, edition.office, edition.deadline)
    for edition in rows.filter(announced_at__range=(viewer.now, end)).select_related("award__office"):
        sentence = _("The winners become public: %(award)s") % {"award": name_with_year(edition)}
        left = days_left(timezone.localdate(edition.announced_at), viewer.today)
        yield DeskLine(sentence, to_row(edition, "announced_at"), left, edition.office, edition.announced_at)


def lacking(viewer: Viewer) -> Iterator[DeskLine]:
    """Of editions that are not decided yet: what is over, nobody translates."""
    rows = Edition.objects.public().filter(award__office__in=viewer.offices(EDITORS), announced_at=None)
    for edition in rows.select_related("award__office"):
        for sentence, address in without_english(edition):
            yield DeskLine(sentence, address, office=edition.office)


DESK = (
    OnDesk(Section.WAITING, entries),
    OnDesk(Section.SOON, deadlines),
    OnDesk(Section.LACKING, lacking),
)
