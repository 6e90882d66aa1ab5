"""Parts of compounds: "Integrationspreis" is found by "Preis", as far as the site itself has that word.

Which words there are is told by who asks: an index that is being written, or the one that is searched.
"""

from collections.abc import Container, Iterator

from search.words.stems import stem

SHORTEST_PART, SHORTEST_COMPOUND = 4, 8
# What may stand between two parts, in plain letters.
_JOINTS = ("", "s", "es", "n", "en", "er", "e")


def possible_parts(plain: str) -> set[str]:
    """All words that could be a part of this one."""
    return {part for left, right in _splits(plain) for part in (*left, right)}


def parts(plain: str, known: Container[str]) -> tuple[str, ...]:
    """The stems of its parts, if its end is a word of the site; () where it is none that can be told."""
    best: tuple[int, tuple[str, ...]] = (0, ())
    for lefts, right in _splits(plain):
        if right not in known:
            continue
        before = _before(lefts, known)
        # All of it known before a part of it, then the longer end.
        rank = (len(plain) if before else 0) + len(right)
        if rank > best[0]:
            best = (rank, tuple(dict.fromkeys([*before, stem(right, "de"), *parts(right, known)])))
    return best[1]


def _before(lefts: tuple[str, ...], known: Container[str]) -> tuple[str, ...]:
    """The stems of what stands before the end, if it is a word of the site, or is made of two."""
    for left in lefts:
        if left in known:
            return (*parts(left, known), stem(left, "de"))
    return next((found for left in lefts if len(found := parts(left, known)) > 1), ())


def may_be_compound(plain: str) -> bool:
    return len(plain) >= SHORTEST_COMPOUND and plain.isalpha() and plain.isascii()


def may_be_part(plain: str) -> bool:
    return len(plain) >= SHORTEST_PART and plain.isalpha() and plain.isascii()


def _splits(plain: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Where it can be cut: its beginning without each joint, and its end."""
    if not may_be_compound(plain):
        return
    for at in range(SHORTEST_PART, len(plain) - SHORTEST_PART + 1):
        left, right = plain[:at], plain[at:]
        lefts = tuple(
            left.removesuffix(joint)
            for joint in _JOINTS
            if left.endswith(joint) and len(left) - len(joint) >= SHORTEST_PART
        )
        yield lefts, right
