"""What a file is called where people read it. It is never a path: files are stored under random names."""

import unicodedata

from attachments.kinds import Kind
from website.reading.characters import is_unseen

LONGEST = 100  # characters

# What else files of a kind are called.
_OTHER_ENDINGS = {Kind.JPEG: {"jpeg", "jpe", "jfif"}}
# Their endings may stand on a file that is something else: a phone calls a JPEG .png, nobody minds.
_KNOWN = {*Kind.values, *_OTHER_ENDINGS[Kind.JPEG]}


def plain_name(typed: str) -> str:
    """The name without folders, and without characters that nobody sees or that turn the direction."""
    last = typed.replace("\\", "/").rpartition("/")[2]
    seen = "".join(" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", last))
    return " ".join("".join(sign for sign in seen if not is_unseen(sign)).split())


def shown_name(typed: str, kind: Kind) -> str:
    """The name with the ending of what the file really is, so that the right program opens it."""
    name = plain_name(typed)
    stem, dot, ending = name.rpartition(".")
    if not dot or ending.lower() not in _KNOWN:
        stem, ending = name, ""
    if ending.lower() not in {kind.value, *_OTHER_ENDINGS.get(kind, ())}:
        ending = kind.value
    stem = stem.strip(". ")[: LONGEST - len(ending) - 1].rstrip(". ") or "file"
    return f"{stem}.{ending}"


def in_sentence(typed: str) -> str:
    """The name within a text of another direction of reading: an Arabic one stays in its place (UAX 9)."""
    name = plain_name(typed)
    return f"\u2068{name if len(name) <= LONGEST else name[: LONGEST - 1] + '…'}\u2069"
