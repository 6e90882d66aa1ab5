"""The one door to each thing the jury sees: it opens for this person now, or there is no such page."""

from datetime import datetime

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from awards.models import Entry, Juror
from awards.models.entries.entry import EntryQuerySet

from .when import Work, work_of


def juries_of(user) -> QuerySet[Juror]:
    rows = Juror.objects.with_names().filter(user_id=user.pk)
    return rows.order_by("-edition__year", "edition_id")


def in_a_jury(user) -> bool:
    return Juror.objects.filter(user_id=user.pk).exists()


def juror_at(user, edition: int) -> Juror:
    return get_object_or_404(juries_of(user), edition__pk=edition)


def entries_for(juror: Juror, now: datetime) -> EntryQuerySet:
    """What this person may read: complete entries without a conflict of interest, after the deadline."""
    if work_of(juror.edition, now) is Work.NOT_YET:
        return Entry.objects.none()
    rows = Entry.objects.for_jury().filter(edition=juror.edition)
    return rows.exclude(conflicts__juror=juror).order_by("reference")


def entry_at(juror: Juror, reference: str, now: datetime) -> Entry:
    return get_object_or_404(entries_for(juror, now).with_page(), reference=reference)


def entry_to_judge(juror: Juror, reference: str, now: datetime) -> Entry:
    """The same, for giving points."""
    if work_of(juror.edition, now) is not Work.OPEN:
        raise Http404
    return entry_at(juror, reference, now)
