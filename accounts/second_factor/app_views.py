"""One-time codes from an app: set up and switched off."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import limits
from accounts.confirming import confirmed
from accounts.form import AccountPageForm, Code
from accounts.page import account_page, form_of, show
from accounts.second_factor import recovery_codes
from accounts.second_factor.passkey_views import remove_page
from accounts.told.happened import factor_added

_TYPE = Authenticator.Type.TOTP


class AppForm(AccountPageForm):
    """Takes the secret that the app has read."""

    code = Code(gettext_lazy("Code that the app shows"))

    def __init__(self, *args, secret, **kwargs):
        self.secret = secret
        super().__init__(*args, **kwargs)

    def clean_code(self):
        tries = limits.CODE, str(self.request.user.pk)
        if seconds := limits.count_all(tries):
            self.wait(seconds)
        if not auth.validate_totp_code(self.secret, self.cleaned_data["code"]):
            raise ValidationError(
                _(
                    "This is not the code for the picture above. It changes every 30 seconds: please "
                    "type the one "
                    "that the app shows now. If it never fits, the clock of your phone may be wrong."
                )
            )
        limits.give_back_all(tries)
        return self.cleaned_data["code"]


@account_page
@confirmed
def add(request):
    if Authenticator.objects.filter(user=request.user, type=_TYPE).exists():
        return redirect("accounts:second_factor")
    # The same picture as long as the page is open, however often something is sent.
    secret = auth.get_totp_secret()
    form = form_of(request, AppForm, secret=secret)
    if form.is_valid():
        return _added(request, secret)
    return show(
        request,
        "accounts/add_app.html",
        form,
        title=_("One-time codes from an app"),
        address=get_adapter().build_totp_url(request.user, secret),
        secret=" ".join(secret[begin : begin + 4] for begin in range(0, len(secret), 4)),
    )


def _added(request, secret: str):
    try:
        with transaction.atomic():
            auth.TOTP.activate(request.user, secret)
    except IntegrityError:  # a double click
        return redirect("accounts:second_factor")
    auth.clear_totp_secret(request)
    factor_added(request, request.user, _TYPE)
    messages.success(request, _("The codes of your app now open your account, after your password."))
    return redirect(recovery_codes.after_adding(request))


@account_page
@confirmed
def remove(request):
    row = get_object_or_404(Authenticator, user=request.user, type=_TYPE)
    return remove_page(request, row, _("Switch off one-time codes?"))
