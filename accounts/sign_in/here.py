"""Signing in on a page of the admin that keeps what somebody typed (website/send_again/): step by step, in
place.

The second step of a passkey needs a tab of its own; the page says so.
"""

from accounts.second_factor.code_form import CodeForm
from accounts.sign_in import signing_in
from accounts.sign_in.form import SignInForm
from accounts.sign_in.second_step import pending
from website.send_again.sign_in_here import SignInStep


class HereForm(SignInForm):
    """As the admin draws its fields. Whoever has signed in elsewhere presses the button with empty ones."""

    default_renderer = None
    use_required_attribute = False


class HereCodeForm(CodeForm):
    default_renderer = None
    use_required_attribute = False


def first(request, prefix: str):
    request.has_lost_its_cookie = False
    return HereForm(request=request, prefix=prefix)


def next_step(request, prefix: str) -> SignInStep:
    """The token was found right before anybody gets here."""
    request.has_lost_its_cookie = False
    if f"{prefix}-code" in request.POST and (step := pending(request)):
        return _second(request, prefix, step)
    if f"{prefix}-username" not in request.POST:
        return SignInStep(first(request, prefix))
    form = HereForm(request.POST, request=request, prefix=prefix)
    if not form.is_valid():
        return SignInStep(form)
    response = signing_in.by_password(request, form.user, "")
    if step := pending(request):
        return SignInStep(HereCodeForm(request=request, prefix=prefix, user=step.login.user))
    return SignInStep(None, response)


def _second(request, prefix: str, step) -> SignInStep:
    form = HereCodeForm(request.POST, request=request, prefix=prefix, user=step.login.user)
    return SignInStep(None, signing_in.end_second_step(step)) if form.is_valid() else SignInStep(form)
