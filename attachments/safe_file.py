"""A file that somebody sent, made safe, or refused with a sentence.

file = made_safe(upload)        # raises RefusedError
Document(**file.columns())      # a model that builds on attachments.models.Attachment
"""

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from website.formats.in_words import file_size

from .apart import process
from .apart.effort import Effort
from .kinds import BEGINNING, Kind, kind_of
from .picture_file import drawn_as
from .refused import RefusedError
from .shown_name import shown_name
from .virus_scanner import check_for_viruses

# Pillow's words for what every juror can open.
_PICTURES = {Kind.JPEG: "JPEG", Kind.PNG: "PNG"}


@dataclass(frozen=True)
class SafeFile:
    content: bytes
    name: str
    kind: Kind

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    def columns(self) -> dict:
        return {
            "file": ContentFile(self.content, name=self.kind.value),
            "name": self.name,
            "kind": self.kind,
            "size": len(self.content),
            "sha256": self.sha256,
        }


def made_safe(upload, effort: Effort | None = None) -> SafeFile:
    """The cheap questions first; a scanner sees the file as it came, before anything tries to read it.

    effort: what may still be done for whoever sends it (apart/effort.py).
    """
    effort = effort or Effort()
    _check_length(upload)
    upload.seek(0)
    kind = kind_of(upload.read(BEGINNING))
    check_for_viruses(upload)
    kind, content = _content(kind, upload, effort)
    return SafeFile(content, shown_name(upload.name, kind), kind)


def _content(kind: Kind, upload, effort: Effort) -> tuple[Kind, bytes]:
    if kind not in _PICTURES:
        return process.cleaned(kind, upload, effort)
    with effort.watched():
        return kind, drawn_as(_PICTURES[kind], upload)


def too_much_together() -> RefusedError:
    return RefusedError(
        _(
            "With this file, all of them together are larger than %(limit)s, so it was not added. "
            "Please save it with smaller pictures, or take another file away first."
        )
        % {"limit": file_size(settings.ATTACHMENTS_MAX_BYTES)}
    )


def _check_length(upload) -> None:
    if not upload.size:
        raise RefusedError(_("This file is empty. Please open it, save it anew and choose it again."))
    if upload.size > settings.ATTACHMENT_MAX_BYTES:
        raise RefusedError(
            _(
                "This file has %(size)s. At most %(limit)s are possible. "
                "Please save it with smaller pictures, or as several files."
            )
            % {"size": file_size(upload.size), "limit": file_size(settings.ATTACHMENT_MAX_BYTES)}
        )
    if getattr(upload, "is_cut_off", False):  # by LimitedUpload, because of the files before it
        raise too_much_together()
