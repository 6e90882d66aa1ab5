"""E-mail and web addresses: they break where nobody reads them wrongly, and get no hyphens."""

import re

# Each begins where a word begins and has bounds, so that no text takes long to look through.
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
_PATH = r"(?:[^\s<>\"&]|&amp;){0,500}[\w/]"
_WEB = rf"(?<![\w.-])(?:https?://|www\.){_PATH}"
# Written without scheme, as on posters.
_ENDINGS = "de|eu|org|com|net|info|at|ch|bayern|berlin|hamburg|koeln|ngo|nrw|ruhr|saarland|example"
_DOMAIN = (
    rf"(?<![\w.-])[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,8}}\.(?:{_ENDINGS})(?![\w-])"
    rf"(?:/{_PATH})?"
)
ADDRESS = f"{_MAIL}|{_WEB}|{_DOMAIN}"

# After a dot, but not before the "de" that ends a domain; before an @, after slashes.
_PLACE = re.compile(r"(?<=\w)(\.)(?=\w)(?!\w{2,3}(?![\w.-]))|(?=@)|(?<=[^/:])(/+)(?=\w)")


def with_places_to_break(html: str) -> str:
    """An address as HTML, which may break after its dots and slashes and before the @."""
    return _PLACE.sub(lambda match: f"{match[0]}<wbr>", html)
