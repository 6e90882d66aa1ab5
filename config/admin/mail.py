"""The outgoing mail, for operators. Outbox knows nothing of offices and their staff: here both are known."""

from django.contrib import admin
from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext

from offices.staff.history import note
from offices.staff.pressed_twice.pages import PressedOnce
from offices.staff.scope import OperatorScope
from outbox.models import Mail
from website.admin.folded_search import FoldedSearch
from website.many_rows.chosen import FewEnoughChosen

# How the purposes begin with which the packages post their mails.
PURPOSES = {
    "new enquiry": _("new message to an office"),
    "enquiry receipt": _("receipt for a message"),
    "proposal": _("proposal of an event"),
    "entry": _("entry for an award"),
    "circular": _("circular about an award"),
    "jury": _("invitation to a jury"),
}


class PurposeFilter(admin.SimpleListFilter):
    title = _("purpose")
    parameter_name = "purpose"

    def lookups(self, request, model_admin):
        return PURPOSES.items()

    def queryset(self, request, queryset):
        return queryset.filter(purpose__startswith=self.value()) if self.value() in PURPOSES else queryset


@admin.register(Mail)
class MailAdmin(PressedOnce, FewEnoughChosen, OperatorScope, FoldedSearch, admin.ModelAdmin):
    """To look at, without the texts. Mails come from forms and go by themselves."""

    list_display = ["created", "to", "subject", "state", "error", "next_try"]
    list_filter = ["state", PurposeFilter, "created"]
    search_fields = ["to", "subject"]
    fields = [
        "created",
        "to",
        "reply_to",
        "subject",
        "language",
        "what_for",
        "cause",
        "message_id",
        "state",
        "attempts",
        "next_try",
        "error",
        "sent_at",
        "given_up_at",
    ]
    readonly_fields = ["message_id", "what_for", "cause", "next_try", "error"]
    actions = ["try_again"]

    def has_add_permission(self, request, obj=None):
        return False

    has_change_permission = has_delete_permission = has_add_permission

    @admin.display(description=_("purpose"))
    def what_for(self, mail):
        return next((words for key, words in PURPOSES.items() if mail.purpose.startswith(key)), mail.purpose)

    @admin.display(description=_("caused by"))
    def cause(self, mail):
        return f"{mail.cause_model} {mail.cause_pk}"

    @admin.display(description=_("next try"), ordering="next_attempt")
    def next_try(self, mail):
        return localize(timezone.localtime(mail.next_attempt)) if mail.state in Mail.UNDECIDED else ""

    @admin.display(description=_("last error"))
    def error(self, mail):
        return mail.error_in_words

    @admin.action(description=_("Try again"), permissions=["view"])
    def try_again(self, request, mails):
        for mail in mails.to_try_again():
            note(request.user, mail, gettext_noop("Set to be tried again."))
        count = mails.try_again(timezone.now())
        sentence = ngettext(
            "%(count)s mail will be tried again at the next run of send_mail_queue.",
            "%(count)s mails will be tried again at the next run of send_mail_queue.",
            count,
        )
        self.message_user(request, sentence % {"count": count})
