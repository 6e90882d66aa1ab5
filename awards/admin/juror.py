from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext

from accounts.invitation.form import InvitationForm
from awards.jury.invitation import call, tell
from awards.models import Conflict, Entry, Juror
from offices.staff.history import note
from offices.staff.roles import MODERATORS
from offices.staff.rows import OfficeTable
from offices.staff.scope import OfficeAdmin


class NewJurorForm(InvitationForm):
    is_there_already = _("This person is in this jury already.")

    class Meta:
        model = Juror
        fields = ["edition"]

    def has_it(self, user, cleaned):
        return user.juries.filter(edition=cleaned.get("edition")).exists()


class Conflicts(OfficeTable):
    """What a member has declared, or the office knows."""

    model = Conflict
    office_path = "juror__edition__award__office"
    fields = ["entry", "reason"]

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        entries = Entry.objects.sent().filter(edition=obj.edition) if obj else Entry.objects.none()
        if "entry" in formset.form.base_fields:
            formset.form.base_fields["entry"].queryset = entries
        return formset


@admin.register(Juror)
class JurorAdmin(OfficeAdmin):
    """Who is in the jury. Points and comments are theirs alone: the office reads them in the ranking."""

    office_path = "edition__award__office"
    visible_to = changed_by = MODERATORS
    has_working_copies = False
    list_display = ["__str__", "email", "edition", "conflicts_declared", "invited_at"]
    list_filter = ["edition"]
    search_fields = ["user__first_name", "user__last_name", "user__email"]
    actions = ["invite_again"]
    inlines = [Conflicts]
    readonly_fields = ["edition", "user", "email", "invited_at"]
    fields = ["edition", "user", "email", "invited_at"]

    def get_fieldsets(self, request, obj=None):
        fields = self.fields if obj else ["edition", "first_name", "last_name", "email"]
        return [(None, {"fields": fields})]

    def get_readonly_fields(self, request, obj=None):
        return self.readonly_fields if obj else []

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(request, obj, change, **({} if obj else {"form": NewJurorForm}), **kwargs)

    def get_inlines(self, request, obj):
        return self.inlines if obj else []

    def get_queryset(self, request):
        return super().get_queryset(request).with_names().prefetch_related("conflicts")

    @admin.display(description=_("e-mail"))
    def email(self, obj):
        return obj.user.email

    @admin.display(description=_("conflicts of interest"))
    def conflicts_declared(self, obj):
        return len(obj.conflicts.all())

    def save_model(self, request, obj, form, change):
        if change:
            super().save_model(request, obj, form, change)
            return
        if not self.may_change(request, obj):
            raise PermissionDenied
        juror = call(form.person(), obj.edition)
        obj.pk, obj.user = juror.pk, juror.user

    @admin.action(description=_("Send the invitation again"), permissions=["change"])
    def invite_again(self, request, queryset):
        with transaction.atomic():
            rows = self.own_to_change(queryset, request).select_for_update(of=["self"])
            called = [juror for juror in rows if juror.user.is_active]
            for juror in called:
                tell(juror)
                note(request.user, juror, gettext_noop("Sent the invitation again."))
        sentence = ngettext(
            "%(count)s invitation is on its way.", "%(count)s invitations are on their way.", len(called)
        )
        self.message_user(request, sentence % {"count": len(called)}, messages.SUCCESS)
