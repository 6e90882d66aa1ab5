from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.form import Password
from accounts.passwords.check import WRONG, PasswordCheckForm


class SignInForm(PasswordCheckForm):
    username = forms.CharField(
        label=_("User name or e-mail"),
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
    password = Password(_("Password"), "current-password", max_length=4096)

    def clean(self):
        said = super().clean()
        if not self.errors and not self.check_password(said["username"], said["password"]):
            self.add_error("password", ValidationError(WRONG, code="wrong"))
        return said
