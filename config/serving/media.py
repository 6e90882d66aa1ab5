from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from django.views.static import serve

from config.serving.byte_range import with_ranges
from config.serving.charset import charset_of
from website.public_files.name import for_people

# What browsers show without running anything in it. Everything else is saved, and opened by no page of ours:
# an HTML, SVG or XML file would be one.
_SHOWN = {
    "application/pdf",
    "image/avif",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/webp",
    "text/csv",
    "text/markdown",
    "text/plain",
    "text/vtt",
    "video/mp4",
    "video/webm",
}


@require_safe
def media(request, path):
    """A file that staff uploaded. A name no file system takes is not found, where Django's own view fails."""
    try:
        response = serve(request, path, document_root=settings.MEDIA_ROOT)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404 from error
    if response.status_code == 200:
        _say_what_it_is(response)
    return with_ranges(request, response)


def _say_what_it_is(response: FileResponse) -> None:
    kind = response.headers["Content-Type"].partition(";")[0]
    if kind.startswith("text/"):
        response.headers["Content-Type"] = f"{kind}; charset={charset_of(response.file_to_stream)}"
    is_saved = kind not in _SHOWN or response.has_header("Content-Encoding")
    name = for_people(PurePath(response.file_to_stream.name).name)
    response.headers["Content-Disposition"] = content_disposition_header(is_saved, name)
