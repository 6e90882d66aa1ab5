"""Missing translations as JSON, and JSON with translations back into a catalogue.

A key is what gettext itself uses: "text", "context\\u0004text", "singular\\u0000plural". The value is the
translation; of a message with a plural, the list of its forms.
"""

from babel.messages.catalog import Catalog, Message

from . import files


def missing(catalog: Catalog) -> dict[str, str | list[str]]:
    """The messages without translation, with empty values to fill in."""
    return {
        key: [""] * catalog.num_plurals if message.pluralizable else ""
        for key, message in files.by_key(catalog).items()
        if not files.is_translated(message)
    }


def fill(catalog: Catalog, translations: dict[str, str | list[str]]) -> list[str]:
    """Enter translations; return a sentence for each that does not fit. Empty ones are passed over."""
    messages = files.by_key(catalog)
    refused = []
    for key, text in translations.items():
        if not text or not all(text):
            continue
        message = messages.get(key)
        if message is None:
            refused.append(f"“{key}” is no message of the code")
        elif not _fits(message, text, catalog.num_plurals):
            refused.append(f"“{key}” needs {catalog.num_plurals if message.pluralizable else 1} form(s)")
        else:
            message.string = tuple(text) if message.pluralizable else text
            message.flags.discard("fuzzy")
    return refused


def _fits(message: Message, text: str | list[str], plurals: int) -> bool:
    if message.pluralizable:
        return isinstance(text, list) and len(text) == plurals
    return isinstance(text, str)
