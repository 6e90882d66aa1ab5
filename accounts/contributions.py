"""What this app adds to what all pages share."""

from accounts import known_browser
from accounts.personal_data import expired_links, sessions_without_session
from accounts.sign_in import here
from history.declarations import NotRecorded
from keeper.declarations import Anew, NotKept, Silent
from website.personal_data import Expiring
from website.send_again.sign_in_here import SignInHere

_OPEN = ("sign_in", "second_step", "sign_out", "passkey_question", "forgotten", "forgotten_sent")
_BEHIND_A_LINK = ("invitation", "reset")
_OWN = (
    "account",
    "confirm",
    "password",
    "second_factor",
    "add_passkey",
    "rename_passkey",
    "remove_passkey",
    "add_app",
    "remove_app",
    "recovery_codes",
    "new_recovery_codes",
    "recovery_codes_text",
    "sessions",
)

CONTRIBUTIONS = (
    NotRecorded(("accounts.PasswordLink", "accounts.AccountLanguage"), "how people sign in"),
    NotKept(tuple(f"accounts:{name}" for name in _OPEN), "a form with a token, for staff"),
    NotKept(tuple(f"accounts:{name}" for name in _BEHIND_A_LINK), "behind a link by mail, for one person"),
    NotKept(tuple(f"accounts:{name}" for name in _OWN), "somebody's own account"),
    Anew(known_browser.is_of_staff),
    SignInHere(here.first, here.next_step),
    Expiring(expired_links),
    Expiring(sessions_without_session),
    Silent(
        (
            "accounts.PasswordLink",
            "accounts.AccountLanguage",
            "account.EmailAddress",
            "account.EmailConfirmation",
            "mfa.Authenticator",
            "usersessions.UserSession",
        )
    ),
)
