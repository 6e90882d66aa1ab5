"""What a file that staff publish tells of itself. It is kept as it came, and looked through before.

facts = judged(upload)      # raises RefusedError, with a sentence that says what to do
"""

import hashlib

from django.core.cache import cache
from django.utils.translation import gettext as _

from attachments.apart import process
from attachments.apart.effort import Effort
from attachments.refused import RefusedError, too_much_work
from attachments.virus_scanner import check_for_viruses
from documents import kinds, plain_text, refused
from documents.facts import FileFacts
from website.formats.in_words import file_size

# Nobody on a phone waits for more.
LARGEST = 50_000_000  # bytes
# Of what is known about files: with another one, all are judged anew.
VERSION = 1
# The same file comes several times: with an error beside it, for a preview, to be published.
REMEMBERED = 60 * 60  # seconds


def judged(file, effort: Effort | None = None) -> FileFacts:
    """The cheap questions first; a scanner sees the file before anything tries to read it."""
    if not file.size:
        raise refused.empty()
    if file.size > LARGEST:
        raise _too_large(file.size)
    key = f"documents:{VERSION}:{_fingerprint(file)}"
    if known := FileFacts.from_json(cache.get(key)):
        return known
    reader = kinds.reader_of(file)
    check_for_viruses(file)
    facts = _read(reader, file, effort or Effort())
    cache.set(key, facts.as_json(), REMEMBERED)
    file.seek(0)
    return facts


def _read(reader: str, file, effort: Effort) -> FileFacts:
    if reader == kinds.TEXT:
        file.seek(0)
        return plain_text.facts_of(file.read())
    facts = FileFacts.from_json(_apart(reader, file, effort).get("facts"))
    if facts is None:
        raise refused.too_much_work()
    return facts


def _apart(reader: str, file, effort: Effort) -> dict:
    try:
        said, _nothing = process.answered("documents.apart", reader, file, effort)
    except RefusedError as error:
        # To print it as PDF, as residents are told to, takes away what a screen reader needs.
        is_too_much = error.sentence in (too_much_work().sentence, refused.too_much_work().sentence)
        raise (refused.too_much_work() if is_too_much else error) from error
    return said


def _too_large(size: int) -> RefusedError:
    return refused.TooMuchError(
        _(
            "This file has %(size)s. At most %(limit)s are possible: save it with smaller pictures, or as "
            "several."
        )
        % {"size": file_size(size), "limit": file_size(LARGEST)}
    )


def _fingerprint(file) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    for chunk in iter(lambda: file.read(1_000_000), b""):
        digest.update(chunk)
    return digest.hexdigest()
