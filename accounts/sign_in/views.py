"""Signing in and out."""

from allauth.account.internal.flows.logout import logout
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import admin, messages
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts import next_page
from accounts.form import AccountPageForm
from accounts.page import account_page, form_of, show
from accounts.required import has_passkey, lacks_second_factor
from accounts.second_factor.code_form import CodeForm
from accounts.second_factor.factors import factors_of
from accounts.second_factor.passkey_form import PasskeyForm
from accounts.sign_in import signing_in
from accounts.sign_in.form import SignInForm
from accounts.sign_in.second_step import pending
from accounts.told.happened import recovery_code_used
from accounts.told.log import told


@account_page
def sign_in(request):
    wanted = next_page.wanted(request)
    # Who sends a name and a password means that account, whoever sat at this browser before.
    if request.user.is_authenticated and request.method != "POST":
        return _signed_in_already(request, wanted)
    if "credential" in request.POST:
        return _by_passkey(request, wanted)
    form = form_of(request, SignInForm)
    if form.is_valid():
        return signing_in.by_password(request, form.user, wanted)
    return _sign_in_page(request, form)


def _by_passkey(request, wanted: str):
    passkey = form_of(request, PasskeyForm)
    if passkey.is_valid():
        return signing_in.by_passkey(request, passkey.factor.user, wanted)
    return _sign_in_page(request, SignInForm(request=request), passkey)


def _sign_in_page(request, form, passkey=None):
    return show(request, "accounts/sign_in.html", form, passkey, title=_("Sign in"))


def _signed_in_already(request, wanted: str):
    """On, unless that would lead back here for ever."""
    if lacks_second_factor(request):
        next_page.keep(request, wanted)
        return redirect("accounts:second_factor")
    if request.has_lost_its_cookie:
        messages.info(request, _("You are signed in already, as %(name)s.") % {"name": request.user})
    if not admin.site.has_permission(request):
        sentence = _("Your account may not see these pages any more. Please ask whoever runs this website.")
        return show(
            request,
            "accounts/sentence.html",
            status=403,
            title=_("Nothing to see here"),
            sentence=sentence,
            way=reverse("accounts:sign_out"),
            way_name=_("Sign out"),
        )
    return HttpResponseRedirect(wanted or resolve_url(settings.LOGIN_REDIRECT_URL))


@account_page
def second_step(request):
    step = None if request.user.is_authenticated else pending(request)
    if step is None:
        return redirect("accounts:sign_in")
    user = step.login.user
    passkey = form_of(request, PasskeyForm, user=user) if "credential" in request.POST else None
    form = CodeForm(request=request, user=user) if passkey else form_of(request, CodeForm, user=user)
    answer = passkey or form
    if answer.is_valid():
        _tell_of(request, user, answer.factor)
        return signing_in.end_second_step(step)
    return show(
        request,
        "accounts/second_step.html",
        form,
        passkey,
        title=_("Second step"),
        has_passkey=has_passkey(user),
    )


def _tell_of(request, user, factor) -> None:
    told("second_factor", user, request, by=factor.type)
    if factor.type == Authenticator.Type.RECOVERY_CODES:
        recovery_code_used(request, user, factors_of(user).codes_left)


@account_page
def sign_out(request):
    if not request.user.is_authenticated and not pending(request):
        return redirect("accounts:sign_in")
    form = form_of(request, AccountPageForm)
    if not form.is_valid():
        return show(request, "accounts/sign_out.html", form, title=_("Sign out"))
    told("signed_out", request.user if request.user.is_authenticated else None, request)
    logout(request)
    return show(
        request,
        "accounts/sentence.html",
        title=_("You are signed out"),
        sentence=_("You can close this window now."),
        way=reverse("accounts:sign_in"),
        way_name=_("Sign in again"),
    )
