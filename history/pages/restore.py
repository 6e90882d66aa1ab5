"""Restoring a page: first what that will change, in words, then a button."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from history.pages.compare import seen_revision
from history.pages.forms import RestoreForm
from history.pages.frame import address_of, frame
from history.restoring.refused import NotRestoredError
from history.restoring.restore import Plan, carry_out, lock_page, plan, row_key
from history.words.changes import changes_in_words
from website.formats.in_words import date_and_time


def page(model_admin, request, row, key: int):
    revision = seen_revision(model_admin, request, row, key)
    if request.method != "POST":
        return _ask(model_admin, request, row, revision, _plan(model_admin, request, row, key))
    with transaction.atomic():
        lock_page(model_admin.kept_kind, row.pk)
        what = _plan(model_admin, request, row, key)
        form = RestoreForm(request.POST, removable=[row_key(each) for each in what.added])
        if not form.is_valid() or form.cleaned_data["seen"] != what.seen:
            return _ask(model_admin, request, row, revision, what, is_anew=True)
        if what.is_nothing:
            return HttpResponseRedirect(address_of(model_admin, "history", row))
        try:
            carry_out(what, form.cleaned_data["remove"])
        except NotRestoredError as error:
            return _ask(model_admin, request, row, revision, what, refused=error.sentences)
        when = f"{revision.date_created:%d.%m.%Y, %H:%M}"
        model_admin.say_in_log(request, row, gettext_noop("Restored as it was on %(when)s."), when=when)
    sentence = _("It is again as it was: %(when)s. You can undo that in the history.")
    messages.success(request, sentence % {"when": date_and_time(revision.date_created)})
    return HttpResponseRedirect(address_of(model_admin, "history", row))


def _plan(model_admin, request, row, key: int) -> Plan:
    return plan(
        model_admin.kept_kind,
        row.pk,
        key,
        lambda model: model_admin.names_to_restore(request, row, model),
        leave=model_admin.names_to_leave(request, row),
    )


def _ask(model_admin, request, row, revision, what: Plan, is_anew=False, refused=()):
    hidden = model_admin.names_hidden(request, row)
    chosen = request.POST.getlist("remove")
    added = [(row_key(each), each, row_key(each) in chosen) for each in what.added]
    return frame(
        model_admin,
        request,
        "restore",
        _("Restore: %(row)s") % {"row": row},
        row,
        when=date_and_time(revision.date_created),
        rows=changes_in_words(what.pairs(), lambda model: hidden),
        added=added,
        is_nothing=what.is_nothing,
        is_public=bool(model_admin.get_view_on_site_url(row)),
        seen=what.seen,
        is_anew=is_anew,
        refused=refused,
    )
