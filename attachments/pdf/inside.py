"""What a PDF can do, and what it brings along: read from its objects, not from words that occur in it."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from django.utils.translation import gettext as _
from pikepdf import Array, Dictionary, Name, Stream

from attachments.refused import RefusedError

# Most files have none of these words, and need no second look. pikepdf writes them in this spelling.
_WORTH_A_LOOK = re.compile(
    rb"/(?:JavaScript|JS|Launch|ImportData|GoToE|RichMedia|EF|EmbeddedFile|ByteRange|XFA)(?![\w.#-])"
)
# Kinds of actions (ISO 32000-2, 12.6.4): with the last one, the document is in another one's luggage.
_PROGRAMS = [Name.JavaScript, Name.Launch, Name.ImportData]
_OTHER_FILE = Name.GoToE
# An embedded file stands under the system it is for (ISO 32000-2, 7.11.4).
_SYSTEMS = ["/F", "/UF", "/DOS", "/Mac", "/Unix"]


def check(plain: bytes) -> None:
    """plain: with all its objects in the open, and none that nothing leads to."""
    if not _WORTH_A_LOOK.search(plain):
        return
    with pikepdf.open(BytesIO(plain), attempt_recovery=False) as document:
        if "/XFA" in document.Root.get("/AcroForm", {}):
            raise _has_program()
        for part in dictionaries(document):
            _check_part(part)


def _check_part(part: Dictionary | Stream) -> None:
    action = part.get("/S")
    if any(action == program for program in _PROGRAMS) or (action is not None and "/JS" in part):
        raise _has_program()
    is_file = part.get("/Type") == Name.EmbeddedFile or has_file(part.get("/EF"))
    if is_file or action == _OTHER_FILE or part.get("/Subtype") == Name.RichMedia:
        raise _has_other_files()
    if "/ByteRange" in part:
        raise _is_signed()


def has_file(embedded) -> bool:
    """The same word may be the name of a font, for instance."""
    return isinstance(embedded, Dictionary) and any(
        isinstance(embedded.get(system), Stream) for system in _SYSTEMS
    )


def dictionaries(document: pikepdf.Pdf) -> Iterator[Dictionary | Stream]:
    """All of them, also those within others."""
    for each in document.objects:
        ahead = [each]
        while ahead:
            part = ahead.pop()
            if isinstance(part, Dictionary | Stream):
                yield part
                inside = part.as_dict().values() if isinstance(part, Dictionary) else _of_stream(part)
            else:
                inside = part if isinstance(part, Array) else []
            ahead += [one for one in inside if isinstance(one, pikepdf.Object) and not one.is_indirect]


def _of_stream(part: Stream) -> Iterator:
    return (part.get(key) for key in part.keys())  # noqa: SIM118  a stream has no other way


def _has_program() -> RefusedError:
    return RefusedError(
        _(
            "This PDF contains a program. Please open it, choose “Print”, "
            "then “Save as PDF”, and choose the new file."
        )
    )


def _has_other_files() -> RefusedError:
    return RefusedError(
        _(
            "This PDF contains other files or a film. Please open it, choose “Print”, "
            "then “Save as PDF”, and choose the new file."
        )
    )


def _is_signed() -> RefusedError:
    return RefusedError(
        _(
            "This PDF is signed, and the signature would break here. Please open it, choose “Print”, "
            "then “Save as PDF”, and choose the new file."
        )
    )
