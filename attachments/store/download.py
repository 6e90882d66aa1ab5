"""A private file as an answer. The view asks whether somebody may have it; nothing else gives it out."""

from django.http import FileResponse, Http404

from attachments.kinds import Kind
from attachments.models import Attachment


def private_response(attachment: Attachment, name: str = "") -> FileResponse:
    """To be saved and never shown within the site, whatever is in it; kept by no cache.

    name stands in for the name the sender gave, where jurors shall not read it.
    """
    try:
        file = attachment.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        file,
        as_attachment=True,
        filename=name or attachment.name,
        content_type=Kind(attachment.kind).media_type,
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
