"""Names of people with an account."""

from typing import Any

from django.utils.translation import gettext as _


def account_name(user: Any) -> str:
    """What colleagues call them; user: None where the account is gone."""
    if user is None:
        return _("somebody who has no account any more")
    return user.get_full_name() or user.get_username()
