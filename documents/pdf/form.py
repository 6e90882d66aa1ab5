"""A form in a PDF: whether each field says what belongs into it."""

from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name

from documents.facts import Finding, FindingCode

_MOST_FIELDS = 20_000
_BUTTON = 1 << 16  # one to press, which has its words on it


def found_in(document: pikepdf.Pdf) -> Iterator[Finding]:
    form = document.Root.get("/AcroForm")
    fields = list(_fields(form)) if isinstance(form, Dictionary) else []
    nameless = sum(not str(each.get("/TU", "")).strip() for each in fields)
    if nameless:
        yield Finding(FindingCode.FIELDS_WITHOUT_NAMES, nameless, len(fields))


def _fields(form: Dictionary) -> Iterator[Dictionary]:
    """Those that people fill in. A field may consist of others; its kind may stand further up."""
    ahead = [(each, None, 0) for each in form.get("/Fields", [])]
    seen = set()
    while ahead and len(seen) < _MOST_FIELDS:
        field, kind, flags = ahead.pop()
        if not isinstance(field, Dictionary) or field.objgen in seen:
            continue
        if field.is_indirect:
            seen.add(field.objgen)
        kind, flags = field.get("/FT", kind), int(field.get("/Ff", flags))
        parts = [each for each in field.get("/Kids", []) if isinstance(each, Dictionary) and "/T" in each]
        if parts:
            ahead += [(each, kind, flags) for each in parts]
        elif kind in (Name.Tx, Name.Ch) or (kind == Name.Btn and not flags & _BUTTON):
            yield field
