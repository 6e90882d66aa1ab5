"""Accounts in the admin: made with an invitation, and helped out when everything is lost."""

from functools import partial

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.admin.forms import ChangedAccountForm, NewAccountForm
from accounts.invitation.letter import Letter, invite
from accounts.second_factor.factors import take_all_away
from accounts.told.happened import password_changed
from offices.admin.user import StaffAdmin
from offices.models import User
from website.languages.bilingual import pick

admin.site.unregister(User)


def welcome(user: User) -> Letter:
    """What somebody reads whose account is new: for which offices, and as what."""
    sentences = [_("you have an account now, with which you work on this website.")]
    for each in user.memberships.select_related("office"):
        facts = {
            "office": pick(each.office, "name"),
            "place": pick(each.office, "place"),
            "role": each.get_role_display(),
        }
        sentences.append(_("Your office: %(office)s (%(place)s). Your role: %(role)s.") % facts)
    return Letter(_("Your account"), sentences)


@admin.register(User)
class InvitedStaffAdmin(StaffAdmin):
    form = ChangedAccountForm
    add_form = NewAccountForm
    add_fieldsets = [
        (gettext_lazy("Person"), {"fields": ["first_name", "last_name", "email"]}),
        (gettext_lazy("Rights"), {"fields": ["is_superuser"]}),
    ]
    actions = ["invite_again", "take_factors_away"]

    def save_related(self, request, form, formsets, change):
        """Once offices and roles are stored, which the mail names."""
        super().save_related(request, form, formsets, change)
        if not change:
            self._invite(form.instance)

    def response_add(self, request, obj, post_url_continue=None):
        messages.info(request, _("An invitation is on its way to %(email)s.") % {"email": obj.email})
        return super().response_add(request, obj, post_url_continue)

    def user_change_password(self, request, id, form_url=""):
        response = super().user_change_password(request, id, form_url)
        if request.method == "POST" and response.status_code == 302:
            password_changed(request, self.get_object(request, unquote(id)))
        return response

    @admin.action(description=gettext_lazy("Send the invitation again"))
    def invite_again(self, request, queryset):
        mails = [self._invite(user) for user in queryset.filter(is_active=True)]
        count = sum(mail is not None for mail in mails)
        sentence = ngettext("%(count)d mail is on its way.", "%(count)d mails are on their way.", count)
        self.message_user(request, sentence % {"count": count})

    @admin.action(description=gettext_lazy("Remove passkeys and codes that are lost"))
    def take_factors_away(self, request, queryset):
        """For who has lost phone, passkey and recovery codes. They are told, and set up new ones."""
        count = sum(take_all_away(request, user) for user in queryset)
        sentence = ngettext(
            "%(count)d account has no second factor now.",
            "%(count)d accounts have no second factor now.",
            count,
        )
        self.message_user(request, sentence % {"count": count})

    def _invite(self, user):
        return invite(user, partial(welcome, user), leads_to=reverse("admin:index"))
