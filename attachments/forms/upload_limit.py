"""How much of a request is written to the disk: nobody fills it, whatever they send.

    @takes_files
    @public_form
    def documents(request, …):

The rest of the form arrives as always: what was typed is not lost because a film was attached.
"""

from functools import wraps

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, TemporaryFileUploadHandler

from website.request_size import TAKES_FILES


def takes_files(view):
    """For every view whose form has a field for files."""

    @wraps(view)
    def limited(request, *args, **kwargs):
        request.upload_handlers = [LimitedUpload(request)]
        return view(request, *args, **kwargs)

    setattr(limited, TAKES_FILES, True)
    return limited


class LimitedUpload(TemporaryFileUploadHandler):
    """Files on the disk, where a virus scanner finds them, and no more of them than an entry may have.

    The size of a file tells how much was sent; beyond the limit nothing of it was kept.
    """

    written = 0
    # Whether anything of the present file was thrown away.
    is_cut_off = False
    # Whether the form has no such field: then nothing of the present file is kept.
    is_unasked = False

    def new_file(self, field_name, *args, **kwargs):
        """Under a name of its own: Django's would end as what was typed ends, too long for a disk perhaps."""
        asked = getattr(self.request, "file_fields", None)
        self.is_unasked = asked is not None and field_name not in asked
        if self.is_unasked:
            return
        FileUploadHandler.new_file(self, field_name, *args, **kwargs)
        self.file = TemporaryUploadedFile("file", self.content_type, 0, self.charset, self.content_type_extra)
        self.file.name = self.file_name
        self.is_cut_off = False

    def receive_data_chunk(self, raw_data, start):
        if self.is_unasked:
            return
        too_long = start + len(raw_data) > settings.ATTACHMENT_MAX_BYTES
        too_much = self.written + len(raw_data) > settings.ATTACHMENTS_MAX_BYTES
        if self.is_cut_off or too_long or too_much:
            self.is_cut_off = True
            self.file.truncate(0)
        else:
            self.written += len(raw_data)
            super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size):
        if self.is_unasked:
            return None
        file = super().file_complete(file_size)
        file.is_cut_off = self.is_cut_off
        return file
