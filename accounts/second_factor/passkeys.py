"""Passkeys, as allauth and fido2 know them. Both are loaded here and late: few requests are about
passkeys.
"""

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

WRONG = _(
    "This passkey could not be used. Perhaps it is of another account, or the page was open for too long. "
    "Please try again, or use another way."
)
# What the libraries raise for what no browser sends.
_NONSENSE = (ValidationError, ValueError, TypeError, KeyError, AttributeError, OverflowError)


def question(request: HttpRequest, user=None) -> dict:
    """What the browser is to answer: by a passkey of this account, or of any that it finds on the device."""
    from allauth.mfa.webauthn.internal import auth

    return auth.begin_authentication(user)


def question_for_new(user) -> dict:
    """A passkey that lies on the device and asks for fingerprint, face or PIN: it replaces name and
    password.
    """
    from allauth.mfa.webauthn.internal import auth

    return auth.begin_registration(user, True)


def answered(credential: dict, user=None):
    """The passkey (a row) that has answered, used now. ValidationError where it is none of this account,
    or none.
    """
    from allauth.mfa.webauthn.internal import auth

    try:
        response = auth.parse_authentication_response(credential)
        owner = user or auth.extract_user_from_response(credential)
        row = auth.complete_authentication(owner, credential)
        if user is None and not response.response.authenticator_data.is_user_verified():
            raise ValueError("Nobody was asked for a fingerprint or a PIN.")
    except _NONSENSE as error:
        raise ValidationError(WRONG, code="wrong") from error
    row.record_usage()
    return row


def checked_new(credential: dict) -> None:
    from allauth.mfa.webauthn.internal import auth

    try:
        auth.parse_registration_response(credential)
        binding = auth.complete_registration(credential)
        if not binding.is_user_verified():
            raise ValueError("Nobody was asked for a fingerprint or a PIN.")
    except _NONSENSE as error:
        raise ValidationError(WRONG, code="wrong") from error


def add(user, name: str, credential: dict):
    from allauth.mfa.webauthn.internal import auth

    return auth.WebAuthn.add(user, name, credential).instance
