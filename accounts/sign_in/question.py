"""What a browser is to answer with a passkey: asked for when somebody presses the button."""

from django import forms
from django.http import JsonResponse

from accounts import limits
from accounts.confirming import is_confirmed
from accounts.form import AccountPageForm
from accounts.page import account_page, form_of
from accounts.second_factor import passkeys
from accounts.sign_in.second_step import pending
from website.public_forms.guards.client import sender_of_day


class QuestionForm(AccountPageForm):
    purpose = forms.ChoiceField(
        choices=[(name, name) for name in ["sign_in", "second_step", "confirm", "add"]]
    )

    def clean_purpose(self):
        if seconds := limits.PASSKEY_OF_SENDER.count(sender_of_day(self.request)):
            self.wait(seconds)
        return self.cleaned_data["purpose"]


@account_page
def question(request):
    form = form_of(request, QuestionForm)
    if form.is_valid() and (asked := _asked(request, form.cleaned_data["purpose"])):
        return JsonResponse(asked)
    return JsonResponse({}, status=429 if form.retry_after else 403)


def _asked(request, purpose: str) -> dict | None:
    """None where this is not the moment for it."""
    if purpose == "sign_in":
        return None if request.user.is_authenticated else passkeys.question(request)
    if purpose == "second_step":
        step = pending(request)
        return passkeys.question(request, step.login.user) if step else None
    if not request.user.is_authenticated:
        return None
    if purpose == "confirm":
        return passkeys.question(request, request.user)
    return passkeys.question_for_new(request.user) if is_confirmed(request) else None
