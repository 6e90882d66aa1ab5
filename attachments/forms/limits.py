from django.conf import settings
from django.utils.translation import gettext as _

from website.formats.in_words import file_size

from .reception import MAX_FILES


def limits_in_words() -> str:
    """What can be sent, before anybody chooses a file."""
    return _(
        "Possible are PDF, Word (DOCX), OpenDocument (ODT), and pictures as JPEG, PNG, WebP or GIF. "
        "Of a moving picture the first image is kept. Each file may have up to %(each)s, "
        "all of them together up to %(together)s, and there may be up to %(number)s files."
    ) % {
        "each": file_size(settings.ATTACHMENT_MAX_BYTES),
        "together": file_size(settings.ATTACHMENTS_MAX_BYTES),
        "number": MAX_FILES,
    }
