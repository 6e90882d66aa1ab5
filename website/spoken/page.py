"""What a screen reader says of a page, ready to be shown: templates/admin/spoken/language.html."""

from typing import Any

from website.languages.alternates import language_name
from website.spoken.outline import outline_of
from website.spoken.warnings import warnings_of
from website.spoken.words import in_words


def spoken_page(html: str, language: str, address: str = "") -> dict[str, Any]:
    """language: that of the page; the words are those of the active one. address: for everybody."""
    lines = outline_of(html)
    return {
        "language": language,
        "name": language_name(language),
        "address": address,
        "lines": [{"kind": line.kind, "words": in_words(line)} for line in lines],
        "links": [in_words(line) for line in lines if line.kind == "link"],
        "warnings": list(dict.fromkeys(warnings_of(lines))),
    }
