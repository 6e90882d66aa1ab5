"""Recovery codes: made with the first second factor, shown at once, used up one by one."""

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts import next_page
from accounts.confirming import confirmed
from accounts.form import AccountPageForm
from accounts.page import account_page, form_of, show
from accounts.required import has_second_factor
from accounts.told.happened import factor_added
from website.site import site_name

_TYPE = Authenticator.Type.RECOVERY_CODES


def after_adding(request) -> str:
    """Where to go once a factor is added: to the codes, if they are new."""
    if _row(request.user):
        return next_page.take(request) or reverse("accounts:second_factor")
    _make(request.user)
    return reverse("accounts:recovery_codes")


def _row(user) -> Authenticator | None:
    return Authenticator.objects.filter(user=user, type=_TYPE).first()


def _make(user) -> None:
    try:
        with transaction.atomic():
            RecoveryCodes.activate(user)
    except IntegrityError:  # two factors added at the same moment
        return


def _codes(user) -> list[str]:
    """Those that still work, in two halves, as people read them."""
    row = _row(user)
    if row is None:
        raise Http404
    return [f"{code[:4]} {code[4:]}" for code in row.wrap().get_unused_codes()]


@account_page
@confirmed
def codes(request):
    return show(
        request,
        "accounts/recovery_codes.html",
        title=_("Your recovery codes"),
        codes=_codes(request.user),
        onward=next_page.kept(request) or reverse("accounts:account"),
    )


@account_page
@confirmed
def as_text(request):
    text = "\n".join([site_name(), _("Recovery codes. Each works once."), "", *_codes(request.user), ""])
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_("recovery-codes")}.txt"'
    return response


@account_page
@confirmed
def new(request):
    if not has_second_factor(request.user):
        raise Http404
    form = form_of(request, AccountPageForm)
    if form.is_valid():
        with transaction.atomic():
            Authenticator.objects.filter(user=request.user, type=_TYPE).delete()
            _make(request.user)
        factor_added(request, request.user, _TYPE)
        messages.success(request, _("These codes are new. The earlier ones do not work any more."))
        return redirect("accounts:recovery_codes")
    return show(request, "accounts/new_recovery_codes.html", form, title=_("New recovery codes?"))
