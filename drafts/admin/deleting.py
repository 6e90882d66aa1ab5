"""Whoever deletes a row is told that its working copy goes with it."""

from django.contrib.admin.utils import unquote

from drafts.models import WorkingCopy


class DeletesWorkingCopies:
    """The template says it: templates/admin/delete_confirmation.html."""

    def delete_view(self, request, object_id, extra_context=None):
        more = {}
        if self.has_working_copies and (row := self.get_object(request, unquote(object_id))):
            more = {"has_working_copy": WorkingCopy.objects.of(row).exists()}
        return super().delete_view(request, object_id, {**(extra_context or {}), **more})
