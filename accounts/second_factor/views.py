"""What opens the account beside the password; and showing once more whose it is."""

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts import next_page
from accounts.confirming import confirm as note_confirmation
from accounts.confirming import is_confirmed, signed_in
from accounts.page import account_page, form_of, show
from accounts.passwords.own_password import OwnPasswordForm
from accounts.required import has_passkey, lacks_second_factor
from accounts.second_factor.code_form import CodeForm
from accounts.second_factor.factors import factors_of
from accounts.second_factor.passkey_form import PasskeyForm


@account_page
@signed_in
def second_factor(request):
    lacks = lacks_second_factor(request)
    return show(
        request,
        "accounts/second_factor.html",
        title=_("One more step for your safety") if lacks else _("Second factor"),
        lacks=lacks,
        is_required=settings.SECOND_FACTOR,
        factors=factors_of(request.user),
    )


@account_page
@signed_in
def confirm(request):
    """By password, code or passkey: whatever the account has."""
    wanted = next_page.wanted(request) or reverse("accounts:account")
    if is_confirmed(request):
        return HttpResponseRedirect(wanted)
    user = request.user
    form_class = OwnPasswordForm if user.has_usable_password() else CodeForm
    passkey = form_of(request, PasskeyForm, user=user) if "credential" in request.POST else None
    form = form_class(request=request, user=user) if passkey else form_of(request, form_class, user=user)
    if (passkey or form).is_valid():
        note_confirmation(request, (passkey or form).method)
        return HttpResponseRedirect(wanted)
    return show(
        request,
        "accounts/confirm.html",
        form,
        passkey,
        title=_("Is it you?"),
        has_passkey=has_passkey(user),
        lead=_("Before you change how your account is opened, please show once more that it is yours."),
    )
