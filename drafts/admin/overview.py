"""The page about the working copies of a row: discard them, show them to others, publish at a moment."""

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from drafts.admin.shown import said_of, title_of
from drafts.links.token import address_of
from drafts.models import SHOWN_FOR, Appointment, SharedLink, WorkingCopy, kind_of
from drafts.trying.copies import forget_copies, publish
from drafts.trying.undone import undone
from website.formats.in_words import date_and_time
from website.languages.alternates import absolute
from website.languages.bilingual import languages
from website.two_editors.locking import lock


class MomentForm(forms.Form):
    """When it shall be published."""

    publish_at = forms.DateTimeField(
        label=gettext_lazy("Publish on"),
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
    )

    def clean_publish_at(self):
        moment = self.cleaned_data["publish_at"]
        if moment <= timezone.now():
            raise forms.ValidationError(_("This moment is over. Please choose one to come."))
        return moment


class WithdrawForm(forms.Form):
    link = forms.IntegerField()


def overview(page, request, object_id):
    row = page.get_object(request, unquote(object_id))
    if row is None:
        raise Http404
    if not page.has_change_permission(request, row):
        raise PermissionDenied
    moment = MomentForm()
    if request.method == "POST":
        done = next((do for name, do in _ACTIONS.items() if name in request.POST), None)
        moment = MomentForm(request.POST) if done is _make_appointment else moment
        if done and (done is not _make_appointment or moment.is_valid()):
            return done(page, request, row, moment)
    return render(request, "admin/working_copy/overview.html", _context(page, request, row, moment))


def _context(page, request, row, moment) -> dict:
    copies = WorkingCopy.objects.of(row).select_related("saved_by", "content_type")
    links = SharedLink.objects.of(row).filter(expires_at__gt=timezone.now(), withdrawn_at=None)
    return {
        **page.admin_site.each_context(request),
        "opts": page.opts,
        "title": _("Working copy of “%(row)s”") % {"row": row},
        "row": row,
        "form_address": page.address_of_part(row.pk, ""),
        "copies": [
            {
                "said": said_of(each, row),
                "title": title_of(page, each),
                "address": page.address_of_part(row.pk, each.part),
            }
            for each in copies
        ],
        "links": [_link(each) for each in links],
        "days": SHOWN_FOR.days,
        "timing": _timing(row),
        "moment": moment,
        "may_publish": page.may_change(request, row),
    }


def _timing(row) -> dict:
    """When it publishes itself, or why it did not."""
    appointment = Appointment.objects.of(row).first()
    when = appointment.publish_at if appointment else None
    return {
        "when": date_and_time(when) if when else "",
        "problem": appointment.problem if appointment else "",
    }


def _link(link: SharedLink) -> dict:
    return {
        "pk": link.pk,
        "addresses": [absolute(address_of(link, code)) for code in languages()],
        "until": date_and_time(link.expires_at),
    }


def _back(page, request, row) -> HttpResponseRedirect:
    return HttpResponseRedirect(page.overview_address(row.pk))


def _discard(page, request, row, _moment):
    with transaction.atomic():
        lock(type(row), pk=row.pk)
        forget_copies(row)
    page.message_user(
        request, _("The working copy is discarded. What is public has stayed as it was."), messages.SUCCESS
    )
    return HttpResponseRedirect(page.address_of_part(row.pk, ""))


def _share(page, request, row, _moment):
    now = timezone.now()
    SharedLink.objects.create(
        content_type=kind_of(row),
        object_id=str(row.pk),
        made_by=request.user,
        made_at=now,
        expires_at=now + SHOWN_FOR,
    )
    return _back(page, request, row)


def _withdraw(page, request, row, _moment):
    form = WithdrawForm(request.POST)
    if form.is_valid():
        SharedLink.objects.of(row).filter(pk=form.cleaned_data["link"]).update(withdrawn_at=timezone.now())
        page.message_user(request, _("The link leads nowhere any more."), messages.SUCCESS)
    return _back(page, request, row)


def _make_appointment(page, request, row, moment):
    """Tried out first: what cannot be published now is no appointment."""
    if not page.may_change(request, row):
        raise PermissionDenied
    copies = list(WorkingCopy.objects.of(row))
    with undone():
        done = publish(page, copies, request.user)
    if done.problems or not copies:
        sentence = _("This cannot be published as it is. Please correct it first: %(said)s") % {
            "said": done.why_not
        }
        page.message_user(request, sentence, messages.ERROR)
        return _back(page, request, row)
    what = {"publish_at": moment.cleaned_data["publish_at"], "made_by": request.user, "problem": ""}
    Appointment.objects.update_or_create(content_type=kind_of(row), object_id=str(row.pk), defaults=what)
    page.message_user(
        request,
        _("It will be published by itself: %(when)s.") % {"when": date_and_time(what["publish_at"])},
        messages.SUCCESS,
    )
    return _back(page, request, row)


def _take_back(page, request, row, _moment):
    Appointment.objects.of(row).delete()
    page.message_user(request, _("It is not published by itself any more."), messages.SUCCESS)
    return _back(page, request, row)


_ACTIONS = {
    "_discard": _discard,
    "_share": _share,
    "_withdraw": _withdraw,
    "_appoint": _make_appointment,
    "_take_back": _take_back,
}
