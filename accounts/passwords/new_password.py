"""Choosing a password: typed twice, or pasted twice from a password manager."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.form import AccountPageForm, Password

# A longer one would only cost time to hash.
LONGEST = 1000

HINT = _(
    "At least 12 characters. Three or four words that do not belong together are good, such as those of a "
    "sentence that only you know. Please use it nowhere else."
)


class NewPasswordForm(AccountPageForm):
    """Takes the account it is for."""

    new_password = Password(
        _("New password"),
        "new-password",
        max_length=LONGEST,
        help_text=HINT,
        error_messages={"max_length": _("Please choose a password of %(limit_value)d characters at most.")},
    )
    repeated = Password(_("New password, once more"), "new-password", max_length=LONGEST)

    def __init__(self, *args, user, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_new_password(self):
        password = self.cleaned_data["new_password"]
        validate_password(password, self.user)
        return password

    def clean(self):
        said = super().clean()
        if "new_password" in said and "repeated" in said and said["new_password"] != said["repeated"]:
            self.add_error("repeated", ValidationError(_("Please type the same password in both fields.")))
        return said

    def save(self) -> None:
        self.user.set_password(self.cleaned_data["new_password"])
        self.user.save(update_fields=["password"])
