"""Which of the two kinds of documents a ZIP file is, told by what is in it: made safe by its own rules."""

from attachments.refused import no_kind_of_ours

from . import open_document, word_document
from .zip_file import opened_zip


def without_author(file) -> tuple[str, bytes]:
    """The kind by its ending, and the content that shall be kept."""
    with opened_zip(file) as parts:
        for kind in [word_document, open_document]:
            if kind.LIST in parts.names:
                return kind.ENDING, kind.without_author(parts)
        raise no_kind_of_ours()
