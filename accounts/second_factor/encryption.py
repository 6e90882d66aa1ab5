"""The keys of one-time and recovery codes are encrypted in the database: a copy of it signs nobody in.

With SECRET_KEY (or, to read, one of SECRET_KEY_FALLBACKS). Who loses it keeps the passkeys.
"""

import base64
import logging
import secrets

from django.conf import settings
from django.utils.encoding import force_bytes

# Before what is encrypted. Rows of before have nothing, and are read as they are.
MARK = "fernet:"
_PURPOSE = b"accounts.second_factor"

logger = logging.getLogger(__name__)


def encrypt(text: str) -> str:
    """Of what is encrypted already nothing changes."""
    return text if text.startswith(MARK) else MARK + _keys().encrypt(text.encode()).decode()


def decrypt(text: str) -> str:
    """What another SECRET_KEY has encrypted becomes something random: no code fits that, as it would ""."""
    from cryptography.fernet import InvalidToken

    if not text.startswith(MARK):
        return text
    try:
        return _keys().decrypt(text.removeprefix(MARK)).decode()
    except InvalidToken:
        logger.warning("A second factor was set up under another SECRET_KEY: no code fits it any more.")
        return base64.b32encode(secrets.token_bytes(20)).decode()


def _keys():
    """For writing the first, for reading any of them."""
    from cryptography.fernet import Fernet, MultiFernet

    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derived(force_bytes(key)))) for key in keys])


def _derived(key: bytes) -> bytes:
    """A key for this purpose alone (HKDF, RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), length=32, salt=None, info=_PURPOSE).derive(key)
