"""Address cards as every telephone reads them: vCard 3.0 (RFC 2426).

A card is a list of lines; writing one takes no library, reading them back in the tests does.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse

from website.languages.bilingual import Text

LINE_OCTETS = 75  # RFC 2425, 5.8.1, without the line break


@dataclass(frozen=True)
class CardProperty:
    """A property and its value. Several values are parts of one, such as street and town of an address."""

    name: str
    values: tuple[str, ...]
    parameters: tuple[str, ...] = ()

    def __str__(self):
        head = ";".join([self.name, *self.parameters])
        return f"{head}:{';'.join(map(escape, self.values))}"


def line(name: str, *values: str, **parameters: str) -> CardProperty:
    return CardProperty(name, values, tuple(f"{key.upper()}={value}" for key, value in parameters.items()))


def text_line(name: str, text: Text, *more: str) -> CardProperty:
    """A property in words, with the language they are in."""
    return line(name, text.text, *more, language=text.language)


def escape(value: str) -> str:
    """A value with the characters that mean something else in a card escaped (RFC 2426, 4)."""
    one_line = "\\n".join(value.replace("\\", "\\\\").splitlines())
    return one_line.replace(",", "\\,").replace(";", "\\;")


def fold(content: str) -> str:
    """A line in pieces of 75 octets; no letter is cut in two, though the RFC would allow it."""
    pieces: list[list[str]] = [[]]
    octets = 0
    for character in content:
        size = len(character.encode())
        if octets + size > LINE_OCTETS:
            pieces.append([" "])
            octets = 1
        pieces[-1].append(character)
        octets += size
    return "\r\n".join("".join(piece) for piece in pieces)


def card(lines: Iterable[CardProperty]) -> str:
    frame = [line("BEGIN", "VCARD"), line("VERSION", "3.0"), *lines, line("END", "VCARD")]
    return "".join(f"{fold(str(entry))}\r\n" for entry in frame)


def card_response(lines: Iterable[CardProperty], file_name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{file_name}"'}
    return HttpResponse(card(lines), content_type="text/vcard; charset=utf-8", headers=headers)
