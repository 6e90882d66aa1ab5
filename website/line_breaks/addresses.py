"""E-mail and web addresses: they break where nobody reads them wrongly, and get no hyphens."""

import re

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WEB = r"(?:https?://|\bwww\.)(?:[^\s<>\"&]|&amp;)*(?:[\w/])"
# Written without scheme, as on posters.
_DOMAIN = r"\b[\w-]+(?:\.[\w-]+)*\.(?:de|eu|org|com|net|info|example)\b(?:/(?:[^\s<>\"&]|&amp;)*[\w/])?"
ADDRESS = f"{_MAIL}|{_WEB}|{_DOMAIN}"

# After a dot, before an @, after slashes.
_PLACE = re.compile(r"(?<=\w)(\.)(?=\w)|(?=@)|(?<=[^/:])(/+)(?=\w)")


def with_places_to_break(html: str) -> str:
    """An address as HTML, which may break after its dots and slashes and before the @."""
    return _PLACE.sub(lambda match: f"{match[0]}<wbr>", html)
