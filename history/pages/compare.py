"""Any two states of a page beside each other, in words."""

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.utils.translation import gettext as _
from reversion.models import Revision

from history.models import RowVersion
from history.pages.forms import ComparisonForm
from history.pages.frame import address_of, frame
from history.restoring.states import page_after, page_now, pairs_between
from history.words.changes import changes_in_words
from website.formats.in_words import date_and_time
from website.formats.people import account_name


def page(model_admin, request, row):
    form = ComparisonForm(request.GET)
    if not form.is_valid():
        messages.warning(request, _("Please choose two of the changes."))
        return HttpResponseRedirect(address_of(model_admin, "history", row))
    older, newer = form.cleaned_data["a"], form.cleaned_data["b"]
    if newer is not None and newer < older:
        older, newer = newer, older
    first = seen_revision(model_admin, request, row, older)
    second = seen_revision(model_admin, request, row, newer) if newer is not None else None
    kind = model_admin.kept_kind
    before = page_after(kind, row.pk, older)
    after = page_now(kind, row.pk) if newer is None else page_after(kind, row.pk, newer)
    hidden = model_admin.names_hidden(request, row)
    return frame(
        model_admin,
        request,
        "compare",
        _("Comparison: %(row)s") % {"row": row},
        row,
        rows=changes_in_words(pairs_between(before, after), lambda model: hidden),
        first=_in_words(first),
        second=_in_words(second) if second else _("now"),
    )


def seen_revision(model_admin, request, row, key: int) -> Revision:
    """404 for one that does not belong to this page, or is of a time when it was somebody else's."""
    steps = model_admin.steps_seen(request, RowVersion.objects.of_page(row)).filter(version__revision=key)
    step = steps.select_related("version__revision__user").order_by("pk").first()
    if step is None:
        raise Http404
    return step.version.revision


def _in_words(revision: Revision) -> str:
    if revision.user_id is None:
        return date_and_time(revision.date_created)
    return f"{date_and_time(revision.date_created)}, {account_name(revision.user)}"
