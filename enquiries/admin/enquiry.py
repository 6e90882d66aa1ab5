from django.contrib import admin, messages
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from enquiries.models import Enquiry
from offices.desk.how_long import days_left
from offices.mail.mailboxes import offices_without_mailbox
from offices.models import Office
from offices.staff.from_residents import ReceivedAdmin
from offices.staff.roles import MODERATORS, office_ids
from website.formats.in_words import full_date
from website.local_path import local_path
from website.reading.domain_name import address_for_programs


@admin.register(Enquiry)
class EnquiryAdmin(ReceivedAdmin):
    """Staff read what residents wrote and say how far it is. Nobody changes the words or adds a message."""

    list_display = ["reference", "kind", "state", "created", "to_answer"]
    list_filter = ["state", "kind"]
    date_hierarchy = "created"
    search_fields = ["reference"]
    ordering = ["-created", "-pk"]
    fieldsets = [
        (None, {"fields": ["reference", "office", "kind", "created", "to_answer", "state"]}),
        (gettext_lazy("Message"), {"fields": ["message", "page_link", "other_form", "times"]}),
        (gettext_lazy("Sender"), {"fields": ["name", "email_link", "phone_link", "language_name", "sender"]}),
        (gettext_lazy("Data protection"), {"fields": ["delete_on"]}),
    ]
    changeable = {"state"}

    def get_readonly_fields(self, request, obj=None):
        """Only the operator, who reads all, passes a message on to another office."""
        to_read = super().get_readonly_fields(request, obj)
        return [name for name in to_read if name != "office" or not request.user.is_superuser]

    def get_ordering(self, request):
        """The newest first, whatever office it is for."""
        return self.ordering

    def changelist_view(self, request, extra_context=None):
        self.warn_of_missing_mailbox(request)
        return super().changelist_view(request, extra_context)

    def warn_of_missing_mailbox(self, request):
        mine = Office.objects.all()
        if not request.user.is_superuser:
            mine = mine.filter(pk__in=office_ids(request.user, MODERATORS))
        for office in offices_without_mailbox(mine):
            sentence = _("%(office)s has no mailbox: nobody there learns by e-mail that a message waits.")
            messages.warning(request, sentence % {"office": office})

    @admin.display(description=gettext_lazy("to be answered"))
    def to_answer(self, obj):
        """The time left, in words. The law sets it for reports of barriers."""
        if obj.answer_by is None or obj.state == Enquiry.State.DONE:
            return "–"
        today = timezone.localdate()
        left = days_left(obj.answer_by, today)
        if obj.answer_by < today:
            return left
        return _("by %(date)s (%(left)s)") % {"date": full_date(obj.answer_by), "left": left}

    @admin.display(description=gettext_lazy("page"))
    def page_link(self, obj):
        """A link only to a page of this site."""
        path = local_path(obj.page)
        return format_html('<a href="{}">{}</a>', path, obj.page) if path else obj.page or "–"

    @admin.display(description=gettext_lazy("e-mail"))
    def email_link(self, obj):
        return (
            format_html(
                '<a href="mailto:{}?subject={}">{}</a>',
                address_for_programs(obj.email),
                obj.reference,
                obj.email,
            )
            if obj.email
            else "–"
        )
