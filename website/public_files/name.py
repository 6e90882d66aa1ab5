"""What a public file is called on the disk and in its address: as it was sent, with characters none guesses.

Whoever has no link to it does not find it: the picture of an event that is not published yet, or of a winner
who has taken back the consent. Files from before keep their names.
"""

import re
import secrets

# Of the name that it was sent under; the longest name of ours fits the shortest column (100 characters).
LONGEST_STEM = 40
RANDOM_BYTES = 10
_SIGNS = re.compile(rf"\.[0-9a-f]{{{2 * RANDOM_BYTES}}}(?=\.)")


def unguessable(original: str, otherwise: str, longest: int = LONGEST_STEM) -> str:
    """The name without its ending; otherwise is a name for what came without one."""
    stem = original.rpartition(".")[0][:longest].rstrip(". ")
    return f"{stem or otherwise}.{secrets.token_hex(RANDOM_BYTES)}"


def for_people(name: str) -> str:
    """What it shall be called where somebody saves it."""
    return _SIGNS.sub("", name)
