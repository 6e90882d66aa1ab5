"""How much of a request is read: decided for each form, before anything of it is read or written to the disk.

A public form takes texts, far longer ones than its fields do: who pasted a whole book is told so by the form
and finds it there. Files are taken where a form asks for them (attachments/forms/upload_limit.py), and from
staff who have signed in, on pages that can store them. Elsewhere a file is passed over while it arrives.
"""

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.shortcuts import render

# Marks on views. Decorators outside of a marked view carry them on.
TAKES_TEXTS = "takes_texts"
TAKES_FILES = "takes_files"

# Where a form has a few small fields, such as that of the display settings.
SMALL_FORM_MAX_BYTES = 1_000_000
# Pages of the admin that store something, by the end of their names.
_STORING = ("_add", "_change", "_part")


class NoFiles(FileUploadHandler):
    """Remembers what the files were called, for the page that asks to choose them once more."""

    def __init__(self, request):
        super().__init__(request)
        request.passed_over_files = []

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.request.passed_over_files.append((self.field_name, self.file_name))
        raise SkipFile

    def receive_data_chunk(self, raw_data, start):
        return None

    def file_complete(self, file_size):
        return None


class RequestSizeMiddleware:
    """Before the check of tokens, which reads what was sent."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method != "POST":
            return None
        if request.META.get("HTTP_TRANSFER_ENCODING") and not request.META.get("CONTENT_LENGTH"):
            return render(request, "errors/411.html", status=411)
        limit = _limit(request, view)
        if _length(request) > limit:
            return too_large(request, limit)
        if not _stores_files(request):
            request.upload_handlers = [NoFiles(request)]
        return None


def too_large(request, limit: int):
    return render(request, "errors/413.html", {"limit": limit}, status=413)


def _length(request) -> int:
    """As Django reads it."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _limit(request, view) -> int:
    if getattr(view, TAKES_FILES, False):
        return settings.REQUEST_WITH_FILES_MAX_BYTES
    if _is_of_staff(request):
        # A session may have ended while somebody typed: the texts are read, to be sent once more.
        return settings.STAFF_UPLOAD_MAX_BYTES if _is_staff(request) else settings.ATTACHMENTS_MAX_BYTES
    return settings.FORM_MAX_BYTES if getattr(view, TAKES_TEXTS, False) else SMALL_FORM_MAX_BYTES


def _stores_files(request) -> bool:
    return (
        _is_of_staff(request)
        and _is_staff(request)
        and (request.resolver_match.url_name or "").endswith(_STORING)
    )


def _is_of_staff(request) -> bool:
    return request.resolver_match.app_names[:1] == ["admin"]


def _is_staff(request) -> bool:
    return request.user.is_active and request.user.is_staff
