"""The files of one request, one after the other: each is taken or refused by itself."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils.translation import gettext as _

from .refused import RefusedError
from .safe_file import SafeFile, made_safe, too_much_together
from .shown_name import in_sentence

# Files of one entry. More are hard to keep apart for whoever reads them.
MAX_FILES = 20


@dataclass
class Reception:
    """size, number and digests are those of the files that are there already."""

    size: int = 0
    number: int = 0
    digests: set[str] = field(default_factory=set)
    accepted: list[tuple[str, SafeFile]] = field(default_factory=list)
    sentences: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def beside(cls, kept) -> "Reception":
        """kept: the attachments of the draft, None where there are none yet."""
        rows = [] if kept is None else list(kept.values_list("size", "sha256"))
        return cls(sum(size for size, _digest in rows), len(rows), {digest for _size, digest in rows})

    def take(self, field_name: str, uploads: list) -> None:
        for upload in uploads:
            try:
                self._add(field_name, made_safe(upload))
            except RefusedError as refused:
                self.sentences.append((field_name, _sentence_about(upload, refused)))

    def _add(self, field_name: str, file: SafeFile) -> None:
        if file.sha256 in self.digests:
            return  # a double click, or the way back and forth: it is there already
        if self.number >= MAX_FILES:
            raise RefusedError(
                _("At most %(limit)s files are possible, so it was not added. Please put several into one.")
                % {"limit": MAX_FILES}
            )
        if self.size + len(file.content) > settings.ATTACHMENTS_MAX_BYTES:
            raise too_much_together()
        self.size += len(file.content)
        self.number += 1
        self.digests.add(file.sha256)
        self.accepted.append((field_name, file))


def _sentence_about(upload, refused: RefusedError) -> str:
    # Translators: the name of a file, and a sentence that says what is wrong with it.
    return _("“%(name)s”: %(sentence)s") % {"name": in_sentence(upload.name), "sentence": refused.sentence}
