"""The pages of the jury in the admin: whoever is in no jury finds none of them."""

from dataclasses import dataclass
from fractions import Fraction

from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_http_methods, require_safe

from attachments.store.download import private_response
from awards.models import Edition, Entry, Juror, Review
from offices.staff.history import note

from . import doors, for_jury
from .form import ConflictForm, ReviewForm
from .points import weighted_mean
from .when import Work, work_of

reads_and_writes = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True)
class ListedEntry:
    """An entry in the list of somebody who gives points; mean is of the own ones."""

    entry: Entry
    who: list[tuple[str, str]]
    mean: Fraction | None
    is_begun: bool


@require_safe
def juries(request):
    rows = [(juror, work_of(juror.edition, timezone.now())) for juror in doors.juries_of(request.user)]
    return _page(request, "juries", _("Your juries"), juries=rows)


@require_safe
def entries(request, edition):
    now = timezone.now()
    juror = doors.juror_at(request.user, edition)
    return _page(
        request,
        "entries",
        str(juror.edition),
        juror=juror,
        work=work_of(juror.edition, now),
        lines=_lines(juror, now),
        conflicts=juror.conflicts.count(),
    )


def _lines(juror: Juror, now) -> list[ListedEntry]:
    weights = _weights(juror.edition)
    reviews = {each.entry_id: each for each in juror.reviews.prefetch_related("scores")}
    found = []
    for entry in doors.entries_for(juror, now).select_related("edition"):
        review = reviews.get(entry.pk)
        mean = weighted_mean(review.points(), weights) if review else None
        found.append(ListedEntry(entry, for_jury.who_entered(entry), mean, review is not None))
    return found


def _weights(edition: Edition) -> dict[int, int]:
    return dict(edition.criteria.values_list("pk", "weight"))


@reads_and_writes
@transaction.atomic
def entry(request, edition, reference):
    now = timezone.now()
    juror = doors.juror_at(request.user, edition)
    if request.method == "POST":  # the same person in another window waits
        Juror.objects.select_for_update().get(pk=juror.pk)
        doors.entry_to_judge(juror, reference, now)
    found = doors.entry_at(juror, reference, now)
    review = Review.objects.filter(juror=juror, entry=found).prefetch_related("scores").first()
    sent = request.POST if request.method == "POST" else None
    form = ReviewForm(sent, criteria=list(found.edition.criteria.all()), review=review)
    if form.is_valid():
        form.store(juror, reference, now)
        note(
            request.user, juror, gettext_noop("Gave points to the entry %(reference)s."), reference=reference
        )
        messages.success(request, form.result())
        return _to_entries(edition)
    return _page(
        request,
        "entry",
        found.title,
        juror=juror,
        entry=found,
        who=for_jury.who_entered(found),
        answers=for_jury.answers_of(found),
        files=for_jury.files_of(found),
        form=form,
        is_open=work_of(found.edition, now) is Work.OPEN,
    )


@require_safe
def file(request, edition, reference, number):
    juror = doors.juror_at(request.user, edition)
    found = doors.entry_at(juror, reference, timezone.now())
    attachment = get_object_or_404(found.attachments.for_jury(), pk=number)
    return private_response(attachment, for_jury.name_of(attachment))


@reads_and_writes
@transaction.atomic
def conflict(request, edition, reference):
    juror = doors.juror_at(request.user, edition)
    if request.method == "POST":  # the second of two clicks waits, and finds what the first has stored
        Juror.objects.select_for_update().get(pk=juror.pk)
    if juror.conflicts.filter(entry__reference=reference).exists():  # a double click
        return _to_entries(edition)
    found = doors.entry_to_judge(juror, reference, timezone.now())
    form = ConflictForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        form.declare(juror, found)
        declared = gettext_noop("Declared a conflict of interest in the entry %(reference)s.")
        note(request.user, juror, declared, reference=reference)
        sentence = _("Your conflict of interest is noted. You will not see entry %(reference)s any more.")
        messages.success(request, sentence % {"reference": reference})
        return _to_entries(edition)
    return _page(request, "conflict", _("Conflict of interest"), juror=juror, entry=found, form=form)


def _to_entries(edition: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:awards_jury_entries", args=[edition]))


def _page(request, name: str, title: str, **context) -> TemplateResponse:
    # Beside the page Django would list tables, of which most members of a jury see none.
    beside = {"is_nav_sidebar_enabled": False}
    context = {**admin.site.each_context(request), **beside, "title": title, **context}
    return TemplateResponse(request, f"admin/awards/jury/{name}.html", context)
