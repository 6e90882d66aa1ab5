"""What somebody without an account has sent, in the admin: staff read it, and change little of it."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from offices.staff.roles import MODERATORS
from offices.staff.scope import OfficeAdmin
from website.formats.in_words import full_date
from website.formats.phone import to_national
from website.languages import alternates as languages


class ReceivedAdmin(OfficeAdmin):
    """For those alone who answer it.

    changeable: the fields that staff can change; all others of the fieldsets are to read.
    """

    visible_to = changed_by = MODERATORS
    has_working_copies = False
    changeable = set()

    def has_add_permission(self, request, obj=None):
        return False

    def get_readonly_fields(self, request, obj=None):
        shown = [name for _title, options in self.fieldsets for name in options["fields"]]
        return [name for name in shown if name not in self.changeable]

    def save_model(self, request, obj, form, change):
        """Only what staff have changed: whoever sent it may have changed something else meanwhile."""
        if not self.may_change(request, obj):
            raise PermissionDenied
        columns = set(form.changed_data) & {field.name for field in obj._meta.concrete_fields}
        has_moved = "email" in columns
        with transaction.atomic():
            if has_moved:
                # A part of the mailed link: the one to the old address ends.
                obj.email_version += 1
                columns.add("email_version")
            obj.save(update_fields=columns)
            if has_moved:
                self.tell_new_address(obj)

    @admin.display(description=_("phone"))
    def phone_link(self, obj):
        return format_html('<a href="tel:{}">{}</a>', obj.phone, to_national(obj.phone)) if obj.phone else "–"

    @admin.display(description=_("language of the page"))
    def language_name(self, obj):
        return languages.language_name(obj.language)

    @admin.display(description=_("will be deleted on"))
    def delete_on_day(self, obj):
        return full_date(obj.delete_on)
