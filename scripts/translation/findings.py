"""What is missing or wrong in the catalogues, one sentence each."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from . import files, wording

# %(name)s and %s of Python and Django templates, {name} of str.format.
_PLACEHOLDER = re.compile(r"%\([^)]+\)[a-z]|%[sd]|\{\w*\}")


def findings(root: Path, messages: Catalog, languages: list[str]) -> list[str]:
    """Everything that keeps the committed catalogues from being complete and right."""
    found = list(source_faults(messages))
    for language in languages:
        catalog = files.read(root, language)
        path = files.path_of(root, language)
        sentences = [
            *differences(messages, catalog),
            *faults(catalog, language),
            *stale_mo(path.with_suffix(".mo"), catalog, language),
        ]
        found += [f"{path.relative_to(root)}: {sentence}" for sentence in sentences]
    return found


def differences(messages: Catalog, catalog: Catalog) -> Iterator[str]:
    """Messages the code has and the catalogue has not, and the other way round."""
    in_code, in_catalog = files.by_key(messages), files.by_key(catalog)
    for key in sorted(in_code.keys() - in_catalog.keys()):
        yield f"{shown(in_code[key])} is missing (in the code: {in_code[key].locations[0][0]})"
    for key in sorted(in_catalog.keys() - in_code.keys()):
        yield f"{shown(in_catalog[key])} is not in the code any more"


def source_faults(messages: Catalog) -> Iterator[str]:
    """What is wrong with the messages themselves, which are English."""
    for message in files.by_key(messages).values():
        for text in _forms(message.id):
            for sentence in wording.faults(text, files.SOURCE_LANGUAGE):
                yield f"{shown(message)} {sentence} (in the code: {message.locations[0][0]})"


def faults(catalog: Catalog, language: str) -> Iterator[str]:
    """What is wrong with the translations of a catalogue."""
    for message in files.by_key(catalog).values():
        for sentence in _faults_of(message, language):
            yield f"{shown(message)} {sentence}"


def _faults_of(message: Message, language: str) -> Iterator[str]:
    if message.fuzzy:
        yield "is marked as fuzzy"
    if not files.is_translated(message):
        yield "is not translated"
        return
    yield from _placeholder_faults(message)
    for text in _forms(message.string):
        yield from wording.faults(text, language)


def _placeholder_faults(message: Message) -> Iterator[str]:
    """The last form has the placeholders of the text. Others may say "one day" instead of a number."""
    *singulars, last = _forms(message.string)
    texts = _forms(message.id)
    if _placeholders(last) != _placeholders(texts[-1]):
        yield f"has other placeholders in “{last}”"
    allowed = {placeholder for text in texts for placeholder in _placeholders(text)}
    for singular in singulars:
        if not allowed.issuperset(_placeholders(singular)):
            yield f"has other placeholders in “{singular}”"
    for text in _forms(message.string):
        if _has_bare_percent(text) and not any(map(_has_bare_percent, texts)):
            yield f"has a percent sign that is not doubled in “{text}”"


def _forms(text) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def _placeholders(text: str) -> list[str]:
    return sorted(_PLACEHOLDER.findall(text.replace("%%", "")))


def _has_bare_percent(text: str) -> bool:
    return "%" in _PLACEHOLDER.sub("", text.replace("%%", ""))


def stale_mo(path: Path, catalog: Catalog, language: str) -> Iterator[str]:
    """Whether the compiled file says something else than its source."""
    compiled = files.mo_bytes(files.merge(catalog, catalog, language))
    if not path.exists() or path.read_bytes() != compiled:
        yield f"{path.name} is not compiled from it"


def shown(message: Message) -> str:
    text = " / ".join(_forms(message.id))
    return f"“{text}” ({message.context})" if message.context else f"“{text}”"
