"""The files of one request, one after the other: each is taken or refused by itself."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils.translation import gettext as _

from attachments.apart.effort import Effort
from attachments.refused import RefusedError
from attachments.safe_file import SafeFile, made_safe, too_much_together
from attachments.shown_name import in_sentence

# Files of one entry. More are hard to keep apart for whoever reads them.
MAX_FILES = 20


@dataclass
class Reception:
    """size, number and digests are those of the files that are there already; effort is the sender's."""

    size: int = 0
    number: int = 0
    digests: set[str] = field(default_factory=set)
    effort: Effort = field(default_factory=Effort)
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
                file = made_safe(upload, self.effort)
            except RefusedError as refused:
                self.sentences.append((field_name, _sentence_about(upload.name, refused)))
            else:
                self.add(field_name, file)

    def add(self, field_name: str, file: SafeFile) -> None:
        """Unless it is there already (a double click, the way back and forth), or there is no room for it."""
        if file.sha256 in self.digests:
            return
        try:
            self._refuse_too_many(file)
        except RefusedError as refused:
            self.sentences.append((field_name, _sentence_about(file.name, refused)))
            return
        self.size += len(file.content)
        self.number += 1
        self.digests.add(file.sha256)
        self.accepted.append((field_name, file))

    def _refuse_too_many(self, file: SafeFile) -> None:
        if self.number >= MAX_FILES:
            raise RefusedError(
                _("At most %(limit)s files are possible, so it was not added. Please put several into one.")
                % {"limit": MAX_FILES}
            )
        if self.size + len(file.content) > settings.ATTACHMENTS_MAX_BYTES:
            raise too_much_together()


def _sentence_about(name: str, refused: RefusedError) -> str:
    # Translators: the name of a file, and a sentence that says what is wrong with it.
    return _("“%(name)s”: %(sentence)s") % {"name": in_sentence(name), "sentence": refused.sentence}
