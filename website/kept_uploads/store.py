"""Where kept files lie, and the token that leads back to one."""

import logging
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from website.contributions.registry import all_of
from website.formats.in_words import file_size
from website.private_files import NAME_BYTES, private_storage

# All that is kept for one person at a time: a video (pages/other_forms/video_file.py) and what goes with it.
MAX_BYTES = 300_000_000
_FOLDER = "kept_uploads"
_SALT = "website.kept_uploads"

logger = logging.getLogger(__name__)


class NotKeptError(Exception):
    """sentence is for the person who has to choose the file once more."""

    def __init__(self, sentence: str):
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Owner:
    """Whose a kept file is, and of which form."""

    user: int | None
    address: str

    @classmethod
    def of(cls, request) -> "Owner":
        return cls(request.user.pk, request.path)

    @property
    def folder(self) -> str:
        return f"{_FOLDER}/{self.user}"


class KeptFile(UploadedFile):
    """A kept file as if it had just been uploaded: the field of the form looks at it once more."""

    def __init__(self, token: str, stored_name: str, **options):
        super().__init__(**options)
        self.token = token
        self.stored_name = stored_name

    def forget(self) -> None:
        self.close()
        _delete(self.stored_name)


@dataclass(frozen=True)
class KeptElsewhere:
    """Where files lie that live longer, told by how their tokens begin (a contribution)."""

    prefix: str
    found: Callable[[str], KeptFile | None]


def keep(owner: Owner, upload: UploadedFile) -> str:
    """The token of the file, which is on the disk from now on."""
    stored_name = f"{owner.folder}/{secrets.token_hex(NAME_BYTES)}"
    if _kept_bytes(owner) + upload.size > MAX_BYTES:
        raise NotKeptError(
            _("At most %(limit)s are kept in all. Please choose this file once more.")
            % {"limit": file_size(MAX_BYTES)}
        )
    try:
        private_storage().save(stored_name, upload)
    except (OSError, ValueError):  # no room, no right to write; or somebody has closed the file
        logger.exception("A file that staff chose cannot be kept.")
        _delete(stored_name)
        raise NotKeptError(
            _("The server cannot keep files at the moment. Please choose this file once more.")
        ) from None
    return signing.dumps(
        [owner.user, owner.address, stored_name, upload.name, upload.content_type], salt=_SALT
    )


def found(owner: Owner, token: str) -> KeptFile | None:
    """The file of this token; None where it is forged, somebody else's, of another form, or used up."""
    for elsewhere in all_of(KeptElsewhere):
        if token.startswith(elsewhere.prefix):
            return elsewhere.found(token)
    try:
        user, address, stored_name, name, content_type = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        return None
    if owner.user is None or Owner(user, address) != owner:
        return None
    storage = private_storage()
    try:
        size, file = storage.size(stored_name), storage.open(stored_name)
    except OSError:
        return None
    return KeptFile(token, stored_name, file=file, name=name, content_type=content_type, size=size)


def forget(file: KeptFile) -> None:
    file.forget()


def _delete(stored_name: str) -> None:
    with suppress(OSError):  # the purge will
        private_storage().delete(stored_name)


def _kept_bytes(owner: Owner) -> int:
    storage = private_storage()
    with suppress(OSError):  # nothing is there yet, or one of them went this moment
        return sum(storage.size(f"{owner.folder}/{name}") for name in storage.listdir(owner.folder)[1])
    return 0
