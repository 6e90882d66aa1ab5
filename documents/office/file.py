"""A document in a ZIP file: which of six kinds it is, told by what is in it."""

from io import BytesIO

from attachments.documents.zip_file import Parts, opened_zip
from attachments.refused import RefusedError, damaged, has_more_inside, too_much_work
from documents import refused
from documents.facts import FileFacts
from documents.office import open_document, open_xml


def facts_of(content: bytes) -> FileFacts:
    try:
        with opened_zip(BytesIO(content)) as parts:
            _check_whole(content, parts)
            return _facts(parts)
    except RefusedError as error:
        raise _for_staff(error) from error


def _facts(parts: Parts) -> FileFacts:
    if open_xml.LIST in parts.names:
        return open_xml.facts_of(parts)
    if open_document.LIST in parts.names or open_document.LOCKED in parts.names:
        return open_document.facts_of(parts)
    raise refused.is_program_or_archive()


def _check_whole(content: bytes, parts: Parts) -> None:
    """Each part is unpacked once: what is damaged is found here, and not by people who open it."""
    end = content.rfind(b"PK\x05\x06")
    comment = int.from_bytes(content[end + 20 : end + 22], "little")
    if end < 0 or comment or content[end + 22 :].strip(b"\0"):
        raise refused.something_around()
    for name in parts.names:
        parts.content(name)


def _for_staff(error: RefusedError) -> RefusedError:
    """Sentences made for residents tell of what they can send."""
    others = [
        (damaged(), refused.damaged),
        (too_much_work(), refused.too_much_work),
        (has_more_inside(), refused.damaged),
    ]
    return next((ours() for theirs, ours in others if theirs.sentence == error.sentence), error)
