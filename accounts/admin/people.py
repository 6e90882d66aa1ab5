"""The people of an office, for its head: who works there and as what. Accounts are the administrators'."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, ngettext

from accounts.invitation.person import account_for
from accounts.people.form import NewPersonForm, RoleForm
from accounts.people.heads import is_the_last_head
from accounts.people.leaving import leave
from accounts.people.letter import invite_into
from accounts.told.log import told
from offices.models import Membership, Office
from offices.staff.confirmation_page import page_in_between
from offices.staff.history import note
from offices.staff.roles import HEADS
from offices.staff.scope import OfficeAdmin
from website.formats.in_words import full_date
from website.formats.people import account_name
from website.two_editors.locking import lock


@admin.register(Membership)
class PeopleAdmin(OfficeAdmin):
    visible_to = changed_by = HEADS
    has_working_copies = False
    part_of_office = "legal"
    form = RoleForm
    list_display = ["name", "role_in_words", "state"]
    search_fields = ["user__first_name", "user__last_name", "user__email"]
    ordering = ["user__last_name", "user__first_name", "pk"]
    actions = ["invite_again", "has_left"]
    fields = ["name", "email", "office", "role", "language", "state"]
    readonly_fields = ["name", "email", "state"]

    def get_fieldsets(self, request, obj=None):
        names = self.fields if obj else ["first_name", "last_name", "email", "office", "role", "language"]
        return [(None, {"fields": names})]

    def get_readonly_fields(self, request, obj=None):
        return [*self.readonly_fields, "office"] if obj else []

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(request, obj, change, **({} if obj else {"form": NewPersonForm}), **kwargs)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("user")

    def has_delete_permission(self, request, obj=None):
        """Who leaves is not only taken off a list: see has_left(). With an office its roles go, too."""
        return request.user.is_superuser

    @admin.display(description=gettext_lazy("name"), ordering="user__last_name")
    def name(self, obj):
        return account_name(obj.user)

    @admin.display(description=gettext_lazy("e-mail"))
    def email(self, obj):
        return obj.user.email or "–"

    @admin.display(description=gettext_lazy("role"), ordering="role")
    def role_in_words(self, obj):
        if obj.language:
            return f"{obj.get_role_display()} ({obj.get_language_display()})"
        return obj.get_role_display()

    @admin.display(description=gettext_lazy("state"))
    def state(self, obj):
        """Whether they can come in, and when they last did."""
        user = obj.user
        if not user.is_active:
            return _("switched off")
        if not user.has_usable_password():
            return _("invited, has not come yet")
        if user.last_login is None:
            return _("has never signed in")
        return _("last signed in on %(day)s") % {"day": full_date(user.last_login)}

    def save_model(self, request, obj, form, change):
        if not self.may_change(request, obj):
            raise PermissionDenied
        if change:
            super().save_model(request, obj, form, change)
            told("role_changed", obj.user, request, office=obj.office_id, role=obj.role)
            return
        with transaction.atomic():
            obj.user = account_for(form.person())
            super().save_model(request, obj, form, change)
            told("role_given", obj.user, request, office=obj.office_id, role=obj.role)
            invite_into(obj)

    def response_add(self, request, obj, post_url_continue=None):
        messages.info(request, _("An invitation is on its way to %(email)s.") % {"email": obj.user.email})
        return super().response_add(request, obj, post_url_continue)

    @admin.action(description=gettext_lazy("Send the invitation again"), permissions=["change"])
    def invite_again(self, request, queryset):
        with transaction.atomic():
            rows = self.own_to_change(queryset, request).filter(user__is_active=True)
            invited = [row for row in rows.select_related("user", "office") if row.user.email]
            for row in invited:
                invite_into(row)
                note(request.user, row, gettext_noop("Sent the invitation again."))
        sentence = ngettext(
            "%(count)s invitation is on its way.", "%(count)s invitations are on their way.", len(invited)
        )
        self.message_user(request, sentence % {"count": len(invited)}, messages.SUCCESS)

    @admin.action(description=gettext_lazy("Has left the office"), permissions=["change"])
    @transaction.atomic
    def has_left(self, request, queryset):
        own = self.own_to_change(queryset, request)
        # Of two heads who go at one moment the second waits, and stays.
        lock(Office, pk__in=own.values("office"))
        rows = list(own.select_related("user", "office"))
        rows.sort(
            key=lambda row: row.user_id == request.user.pk
        )  # who acts goes last, and reads what came of it
        leaving = [row for row in rows if not is_the_last_head(row)]
        for row in set(rows) - set(leaving):
            self._tell_that_head_stays(request, row)
        if not leaving:
            return None
        if "confirmed" not in request.POST:
            return self._ask_before(request, leaving)
        self._let_go(request, leaving)
        return None

    def _tell_that_head_stays(self, request, row: Membership) -> None:
        sentence = _("%(name)s is the only head of %(office)s. Please make somebody else the head first.")
        self.message_user(request, sentence % {"name": self.name(row), "office": row.office}, messages.ERROR)

    def _ask_before(self, request, leaving: list[Membership]):
        title = gettext_lazy("Has left the office")
        template = "admin/accounts/people/left.html"
        return page_in_between(self, request, template, title, rows=leaving, action="has_left", submit=title)

    def _let_go(self, request, leaving: list[Membership]) -> None:
        for row in leaving:
            if is_the_last_head(row):  # the others of this list have left a moment ago
                self._tell_that_head_stays(request, row)
                continue
            words = {"name": self.name(row), "office": row.office}
            note(request.user, row.office, gettext_noop("Has left the office: %(name)s."), name=words["name"])
            if leave(row, request):
                sentence = _("%(name)s has left %(office)s. The account is switched off.")
            else:
                sentence = _("%(name)s has left %(office)s. The account goes on for other tasks.")
            self.message_user(request, sentence % words, messages.SUCCESS)
