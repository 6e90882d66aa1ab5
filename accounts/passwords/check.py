"""A name and a password, looked at after the limits, and at the cost of one hash."""

from django.utils.translation import gettext_lazy as _

from accounts import limits
from accounts.form import AccountPageForm
from accounts.known_browser import number_for
from accounts.passwords.who import account_of, is_right, normalised
from accounts.told.log import refused
from website.public_forms.guards.client import sender_of_day

WRONG = _("Name and password do not match. Please check both; capitals and small letters matter.")


class PasswordCheckForm(AccountPageForm):
    """Limits first, then the one hash. After it, self.user is whose name and password these are."""

    user = None

    def check_password(self, name: str, password: str) -> bool:
        user = account_of(name)
        tries = self._tries(user, name)
        if seconds := limits.count_all(*tries):
            refused(self.request, user, "too_many_tries")
            self.wait(seconds)
        if not is_right(user, password):
            refused(self.request, user, "wrong_password")
            return False
        limits.give_back_all(*tries)
        self.user = user
        return True

    def _tries(self, user, name: str) -> list[tuple[limits.Limit, str]]:
        if number := number_for(self.request, user):
            return [(limits.PASSWORD_OF_BROWSER, number)]
        sender = sender_of_day(self.request)
        return [(limits.PASSWORD_OF_NAME, normalised(name)), (limits.PASSWORD_OF_SENDER, sender)]
