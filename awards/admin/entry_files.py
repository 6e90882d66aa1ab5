"""Files of an entry for staff: what they are called, what for, and whether the jury may read them."""

from django.contrib import admin
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from attachments.store.download import private_response
from awards.models import EntryAttachment
from offices.staff.rows import OfficeRows
from website.formats.in_words import file_size


class EntryFiles(OfficeRows):
    """What was sent is its sender's; staff say who reads it."""

    model = EntryAttachment
    office_path = "entry__edition__award__office"
    fields = [("link", "kind", "size_in_words"), ("document", "uploaded_at"), "is_for_jury"]
    readonly_fields = ["link", "kind", "size_in_words", "document", "uploaded_at"]
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("document")

    @admin.display(description=gettext_lazy("file"))
    def link(self, obj):
        if obj.pk is None:  # a row that a browser made up
            return "–"
        address = reverse("admin:awards_entry_file", args=[obj.entry_id, obj.pk])
        return format_html('<a href="{}"><bdi>{}</bdi></a>', address, obj.name)

    @admin.display(description=gettext_lazy("size"))
    def size_in_words(self, obj):
        return "–" if obj.pk is None else file_size(obj.size)


class GivesOutFiles:
    """For the admin of entries: an address for each file, for those who may read the entry."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.file_view)
        return [path("<int:entry>/files/<int:number>/", view, name="awards_entry_file"), *super().get_urls()]

    def file_view(self, request, entry, number):
        row = self.get_object(request, str(entry))
        if row is None or not self.has_view_permission(request, row):
            raise Http404
        return private_response(get_object_or_404(row.attachments, pk=number))

    def save_formset(self, request, form, formset, change):
        """Nothing but what staff say: the file itself may have been taken away meanwhile."""
        if formset.model is not EntryAttachment:
            return super().save_formset(request, form, formset, change)
        for file in formset.save(commit=False):
            EntryAttachment.objects.filter(pk=file.pk).update(is_for_jury=file.is_for_jury)
        return None
