"""XML of an office document, element after element. Nothing is expanded, and nothing is fetched."""

from collections import Counter
from xml.parsers import expat

from attachments.documents.plain_xml import local
from attachments.documents.xml_text import text_of
from attachments.refused import RefusedError
from documents import refused

DEEPEST = 500


class Reader:
    """start, end and words are called in the order of the file; path are the names of the open elements."""

    def __init__(self):
        self.path: list[str] = []

    def read(self, content: bytes) -> None:
        parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self.words
        try:
            parser.Parse(plain(content).encode(), True)
        except expat.ExpatError as error:
            raise refused.damaged() from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.path) >= DEEPEST:
            raise refused.too_much_work()
        plain_name = local(name)
        self.path.append(plain_name)
        self.start(plain_name, {local(key): value for key, value in attributes.items()})

    def _end(self, _name: str) -> None:
        self.end(self.path.pop())

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def end(self, name: str) -> None: ...

    def words(self, text: str) -> None: ...


def plain(content: bytes) -> str:
    try:
        return text_of(content)
    except RefusedError as error:
        raise refused.damaged() from error


class Properties(Reader):
    """What a document says of itself: the texts of some elements, and the attributes of others."""

    def __init__(self):
        super().__init__()
        self.texts: dict[str, str] = {}
        self.attributes: dict[str, dict[str, str]] = {}

    def start(self, name, attributes):
        self.attributes.setdefault(name, attributes)

    def words(self, text):
        name = self.path[-1]
        self.texts[name] = (self.texts.get(name, "") + text)[:1000]


def properties_in(content: bytes | None) -> Properties:
    found = Properties()
    if content is not None:
        found.read(content)
    return found


class Languages:
    """How much is written in which language; the first is the one of most signs."""

    def __init__(self):
        self._signs: Counter = Counter()

    def add(self, language: str, text: str) -> None:
        self._signs[language] += sum(not sign.isspace() for sign in text)

    @property
    def first(self) -> str:
        return max(self._signs, key=lambda each: self._signs[each], default="")


def number(text: str | None) -> int:
    """0 for what is none, or none that a document can have."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else 0


# The pages are those of the last time it was laid out. Where the words are others by now, they are not.
_ALIKE = 0.3


def trusted_pages(pages: int, said_words: int, words: int) -> int | None:
    is_current = said_words and abs(said_words - words) <= max(20, _ALIKE * words)
    return pages if pages and is_current else None
