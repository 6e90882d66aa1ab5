"""What was deleted in the last 90 days, and bringing it back."""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from history.models import RowVersion
from history.pages.frame import frame, page_of
from history.pages.timeline_page import seen_of_all
from history.restoring.recover import carry_out
from history.restoring.refused import NotRestoredError
from history.restoring.states import kind_of
from history.restoring.together import closure, lacking, name_of_row
from history.words.changes import BeforeAndAfter, changes_in_words
from history.words.values import label
from website.formats.in_words import date_and_time
from website.formats.people import account_name


def within_time(steps):
    limit = timezone.now() - timedelta(days=settings.HISTORY_DELETED_DAYS)
    return steps.deleted_pages().filter(at__gte=limit).order_by("-pk")


def of_model(model_admin, request):
    mine = RowVersion.objects.filter(page_type__app_label=model_admin.opts.app_label)
    steps = model_admin.steps_seen(request, mine.filter(page_type__model=model_admin.opts.model_name))
    title = _("Deleted in the last %(days)s days: %(kind)s")
    kind = capfirst(str(model_admin.opts.verbose_name_plural))
    return _page(model_admin, request, steps, title % {"days": settings.HISTORY_DELETED_DAYS, "kind": kind})


def of_all(model_admin, request, row):
    title = _("Deleted in the last %(days)s days: %(row)s")
    steps = seen_of_all(model_admin, request, row)
    said = {"days": settings.HISTORY_DELETED_DAYS, "row": row}
    return _page(model_admin, request, steps, title % said, row)


def _page(model_admin, request, steps, title, row=None):
    found = within_time(steps).select_related("version__revision__user", "page_type")
    here = page_of(request, found)
    lines = [_line(step) for step in here.object_list if kind_of(step)]
    return frame(model_admin, request, "deleted", title, row, lines=lines, page=here)


def _line(step: RowVersion) -> dict:
    return {
        "kind": capfirst(str(kind_of(step).model_class._meta.verbose_name)),
        "name": step.version.object_repr,
        "when": date_and_time(step.at),
        "who": account_name(step.version.revision.user),
        "address": reverse(
            f"admin:{step.page_type.app_label}_{step.page_type.model}_recover", args=[step.pk]
        ),
    }


def recover(model_admin, request, key: int):
    step = _step(model_admin, request, key)
    if request.method != "POST":
        return _ask(model_admin, request, step)
    if not model_admin.may_recover(request, step):
        raise PermissionDenied
    try:
        with transaction.atomic():
            result = carry_out(step)
            row = model_admin.model._base_manager.get(pk=step.version.object_id)
            model_admin.say_in_log(request, row, gettext_noop("Recovered after it had been deleted."))
    except NotRestoredError as error:
        return _ask(model_admin, request, step, refused=error.sentences)
    messages.success(request, _("“%(row)s” is back, as it was.") % {"row": row})
    for sentence in result.told:
        messages.warning(request, sentence)
    return HttpResponseRedirect(reverse(f"admin:{model_admin.page_name('history')}", args=[row.pk]))


def _step(model_admin, request, key: int) -> RowVersion:
    steps = within_time(model_admin.steps_seen(request, RowVersion.objects.all())).filter(
        page_type__app_label=model_admin.opts.app_label, page_type__model=model_admin.opts.model_name
    )
    # No key of a table is larger.
    step = steps.filter(pk=min(key, 2**31 - 1)).select_related("version__revision__user", "page_type").first()
    if step is None or kind_of(step) is None:
        raise Http404
    return step


def _lacking(rows):
    """In sentences, before somebody tries in vain."""
    for row, column, key in lacking(rows):
        said = {"row": row.name, "field": label(column), "name": name_of_row(row, column, key)}
        if column.null:
            yield _("“%(row)s” named “%(name)s” (%(field)s), which is gone.") % said
        else:
            yield _("“%(row)s” belongs to “%(name)s” (%(field)s), which is gone. Recover that first.") % said


def _ask(model_admin, request, step: RowVersion, refused=()):
    rows = closure(step)
    hidden = model_admin.names_hidden(request, None)
    pairs = [BeforeAndAfter(row.kind, row.key, row.state, None, row.name, is_content=True) for row in rows]
    return frame(
        model_admin,
        request,
        "recover",
        _("Recover: %(row)s") % {"row": step.version.object_repr},
        when=date_and_time(step.at),
        who=account_name(step.version.revision.user),
        rows=changes_in_words(pairs, lambda model: hidden),
        lacking=list(_lacking(rows)),
        may_recover=model_admin.may_recover(request, step),
        refused=refused,
        deleted_address=reverse(f"admin:{model_admin.page_name('deleted')}"),
    )
