"""What two texts have in common that say the same: their content, without how their white space is typed."""

import hashlib
import unicodedata

from django.db.models import Field


def fingerprint(text: str, column: Field) -> str:
    """column: its formats count where it has any, and how an editor writes them does not."""
    normal = column.normal_form(text) if hasattr(column, "normal_form") else text
    normal = " ".join(unicodedata.normalize("NFC", normal).split())
    return hashlib.blake2b(normal.encode(errors="replace"), digest_size=16).hexdigest()
