"""The committed catalogues: locale/<code>/LC_MESSAGES/django.po, and django.mo compiled from it.

Both files depend on nothing but the messages and their translations: no time stamps, no line numbers.
"""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation import to_locale

# The language the messages are written in: it needs no catalogue.
SOURCE_LANGUAGE = "en"

HEADER_COMMENT = """\
# The interface texts of Anlaufstelle.
# Written by scripts/catalogues.py. Translations are entered here, messages come from the code."""


class PlainCatalog(Catalog):
    """A catalogue whose header says what gettext needs and nothing that changes from run to run."""

    def __init__(self, language: str):
        super().__init__(locale=to_locale(language), header_comment=HEADER_COMMENT, fuzzy=False)

    @property
    def mime_headers(self):
        return [
            ("Language", str(self.locale_identifier)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms + "\n"),
        ]

    def __iter__(self):
        """In alphabetical order, capitals among small letters, which Babel cannot."""
        header, *messages = super().__iter__()
        return iter([header, *sorted(messages, key=lambda each: (key_of(each).casefold(), key_of(each)))])


def path_of(root: Path, language: str) -> Path:
    return root / "locale" / to_locale(language) / "LC_MESSAGES" / "django.po"


def key_of(message: Message) -> str:
    """What identifies a message, written as gettext itself does: "context\\4text\\0plural"."""
    text = "\0".join(message.id) if message.pluralizable else message.id
    return f"{message.context}\4{text}" if message.context else text


def by_key(catalog: Catalog) -> dict[str, Message]:
    """All messages without the header, by their key."""
    return {key_of(message): message for message in catalog if message.id}


def read(root: Path, language: str) -> Catalog:
    path = path_of(root, language)
    if not path.exists():
        return PlainCatalog(language)
    with path.open("rb") as file:
        return read_po(file, locale=to_locale(language), ignore_obsolete=True, abort_invalid=True)


def merge(messages: Catalog, old: Catalog, language: str) -> PlainCatalog:
    """The messages of the code with the translations there are already, as `pybabel update` merges them."""
    merged = PlainCatalog(language)
    for message in by_key(old).values():
        merged[message.id] = message
    merged.update(messages, no_fuzzy_matching=True)
    return merged


def is_translated(message: Message) -> bool:
    return all(message.string) if message.pluralizable else bool(message.string)


def po_text(catalog: Catalog) -> str:
    buffer = BytesIO()
    # Without wrapping, a changed word changes one line.
    write_po(buffer, catalog, width=0, include_lineno=False, ignore_obsolete=True)
    return buffer.getvalue().decode().rstrip("\n") + "\n"


def mo_bytes(catalog: Catalog) -> bytes:
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def write(root: Path, language: str, catalog: PlainCatalog) -> None:
    path = path_of(root, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(po_text(catalog), encoding="utf-8", newline="\n")
    path.with_suffix(".mo").write_bytes(mo_bytes(catalog))
