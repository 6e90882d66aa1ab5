"""What is said of an event in both languages, with plain spaces."""

from django.utils.translation import override


def plain(text) -> str:
    return str(text).replace("\u00a0", " ")


def both(say) -> tuple[str, str]:
    """What is said in German and in English."""
    with override("de"):
        german = plain(say())
    with override("en"):
        return german, plain(say())
