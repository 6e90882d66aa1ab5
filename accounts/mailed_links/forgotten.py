"""Whoever has forgotten the password gets a link by mail. The page says the same to everybody, at the same
time.
"""

from functools import partial

from django import forms
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import limits
from accounts.form import AccountPageForm
from accounts.mailed_links import link
from accounts.models import RESET_HOURS, PasswordLink
from accounts.page import account_page, form_of, show
from accounts.passwords.who import accounts_at, normalised
from accounts.told import beside
from accounts.told.letter import in_language_of, write
from accounts.told.log import told
from website.languages.alternates import absolute
from website.public_forms.guards.client import sender_of_day


class ForgottenForm(AccountPageForm):
    username = forms.CharField(
        label=gettext_lazy("User name or e-mail"),
        max_length=254,
        widget=forms.TextInput(
            attrs={
                "class": "field__input field__input--middle",
                "autocomplete": "username",
                "autocapitalize": "none",
                "spellcheck": "false",
            }
        ),
    )

    def clean_username(self):
        if seconds := limits.RESET_OF_SENDER.count(sender_of_day(self.request)):
            self.wait(seconds)
        return self.cleaned_data["username"]


@account_page
def forgotten(request):
    form = form_of(request, ForgottenForm)
    if form.is_valid():
        told("reset_asked", None, request)
        beside.start(partial(_send, form.cleaned_data["username"]))
        return redirect("accounts:forgotten_sent")
    lead = _("We send a link to the e-mail address of your account. With it you choose a new password.")
    return show(request, "accounts/forgotten.html", form, title=_("Forgotten your password?"), lead=lead)


@account_page
def sent(request):
    sentence = _(
        "If there is an account with this name or address, a mail is on its way to it. Its link works for "
        "%(hours)d hours. If no mail comes within some minutes, look into the folder for unwanted "
        "mail, or ask "
        "whoever looks after the accounts in your office."
    ) % {"hours": RESET_HOURS}
    return show(
        request,
        "accounts/sentence.html",
        title=_("Please look into your mailbox"),
        sentence=sentence,
        way=reverse("accounts:sign_in"),
        way_name=_("Back to signing in"),
    )


def _send(name: str) -> None:
    """Beside the request: whether there is such an account is not told by the time it takes."""
    if limits.RESET_OF_ADDRESS.count(normalised(name)):
        told("reset_not_sent", because="too_many_tries")
        return
    for user in accounts_at(name):
        told("reset_sent", user)
        with in_language_of(user):
            _write(user)


def _write(user) -> None:
    row = link.make(user, PasswordLink.Kind.RESET)
    address = absolute(reverse("accounts:reset", args=[link.token_of(row)]))
    facts = {"link": address, "hours": RESET_HOURS, "name": user.get_username()}
    sentences = [
        _(
            "somebody has asked for a new password for your account here. If that was you, choose "
            "one here:\n%(link)s"
        ),
        _("The link works for %(hours)d hours, and once. Your user name: %(name)s"),
        _("If it was not you, there is nothing to do: your password stays as it is."),
    ]
    write(user, _("Choose a new password"), [sentence % facts for sentence in sentences], purpose="reset")
