"""Whom to invite: an address is typed, so that nobody needs a list of all accounts."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.invitation.person import Person, account_at
from offices.models import User
from offices.staff.one_office import OneOfficeForm
from website.reading.mail_address import MailAddressInput


class InvitationForm(OneOfficeForm):
    """What to is said by the class built on it. is_there_already: its sentence for who has it."""

    first_name = forms.CharField(label=gettext_lazy("First name"), max_length=150)
    last_name = forms.CharField(label=gettext_lazy("Last name"), max_length=150)
    email = MailAddressInput(
        label=gettext_lazy("E-mail"),
        max_length=150,
        help_text=gettext_lazy("We send an invitation there. With it the person chooses a password."),
    )
    is_there_already: Any = ""

    def clean(self):
        cleaned = super().clean()
        user = account_at(cleaned["email"]) if cleaned.get("email") else None
        if user and not (user.is_active and user.is_staff and user.email):
            sentence = _("The account with this address cannot be used. Please ask the operator.")
            self.add_error("email", ValidationError(sentence))
        elif user and self.has_it(user, cleaned):
            self.add_error("email", ValidationError(self.is_there_already))
        return cleaned

    def has_it(self, user: User, cleaned: dict) -> bool:
        raise NotImplementedError

    def person(self) -> Person:
        said = self.cleaned_data
        return Person(said["first_name"], said["last_name"], said["email"])
