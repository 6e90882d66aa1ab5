"""What happens to an account: a line in the log, and a mail to its owner, who may not have done it."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from accounts.told.browser import browser_in_words
from accounts.told.letter import in_language_of, write
from accounts.told.log import told


def password_changed(request: HttpRequest, user) -> None:
    told("password_changed", user, request)
    with in_language_of(user):
        _tell(
            user,
            _("Your password was changed"),
            _("The password of your account here was changed a moment ago."),
        )


def factor_added(request: HttpRequest, user, kind: str) -> None:
    told("factor_added", user, request, kind=kind)
    with in_language_of(user):
        subject = _("Your account has a further key")
        what = {
            "webauthn": _("A passkey was added to your account here a moment ago."),
            "totp": _("One-time codes from an app were set up for your account here a moment ago."),
            "recovery_codes": _("New recovery codes were made for your account here. The earlier ones end."),
        }[kind]
        _tell(user, subject, what)


def factor_removed(request: HttpRequest, user, kind: str) -> None:
    told("factor_removed", user, request, kind=kind)
    with in_language_of(user):
        subject = _("A key of your account was removed")
        what = {
            "webauthn": _("A passkey was removed from your account here a moment ago."),
            "totp": _("The one-time codes of your account here were switched off a moment ago."),
        }[kind]
        _tell(user, subject, what)


def all_taken_away(request: HttpRequest, user) -> None:
    told("factors_taken_away", user, request, by=request.user.pk)
    with in_language_of(user):
        what = _(
            "The passkeys and codes of your account here were removed, because they are said to be "
            "lost. You can "
            "set up new ones when you sign in."
        )
        _tell(user, _("The keys of your account were removed"), what)


def recovery_code_used(request: HttpRequest, user, left: int) -> None:
    told("recovery_code_used", user, request, left=left)
    with in_language_of(user):
        what = _("Somebody signed in to your account here with a recovery code. Codes left: %(left)d.")
        _tell(user, _("A recovery code was used"), what % {"left": left})


def new_device(request: HttpRequest, user) -> None:
    told("new_device", user, request)
    with in_language_of(user):
        what = _("Somebody signed in to your account here in a browser for the first time: %(browser)s.")
        browser = browser_in_words(request.META.get("HTTP_USER_AGENT", ""))
        _tell(user, _("Signed in on a new device"), what % {"browser": browser})


def _tell(user, subject: str, what: str) -> None:
    sentences = [
        what,
        _("If that was you, there is nothing to do."),
        _(
            "If it was not you: please choose a new password at once, and tell whoever looks after "
            "the accounts "
            "in your office."
        ),
    ]
    write(user, subject, sentences, purpose="account")
