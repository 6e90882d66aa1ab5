from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import limits
from accounts.form import AccountPageForm, Password
from accounts.passwords.new_password import LONGEST
from accounts.told.log import refused


def check_own_password(form: AccountPageForm, user, password: str) -> None:
    """Of who has signed in already. Counted apart: what others try at the door does not lock them out
    here.
    """
    tries = limits.PASSWORD_OF_BROWSER, f"own {user.pk}"
    if seconds := limits.count_all(tries):
        refused(form.request, user, "too_many_tries")
        form.wait(seconds)
    if not user.check_password(password):
        refused(form.request, user, "wrong_password")
        raise ValidationError(_("This is not your password. Please type the one you sign in with."))
    limits.give_back_all(tries)


class OwnPasswordForm(AccountPageForm):
    """Takes the account whose password it is."""

    password = Password(gettext_lazy("Password"), "current-password", max_length=LONGEST)
    method = "password"

    def __init__(self, *args, user, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_password(self):
        check_own_password(self, self.user, self.cleaned_data["password"])
        return ""
