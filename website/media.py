from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404
from django.views.decorators.http import require_safe
from django.views.static import serve

from website.byte_range import with_ranges


@require_safe
def media(request, path):
    """A file that staff uploaded. A name no file system takes is not found, where Django's own view fails."""
    try:
        response = serve(request, path, document_root=settings.MEDIA_ROOT)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404 from error
    return with_ranges(request, response)
