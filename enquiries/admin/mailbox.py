from django.contrib import admin

from enquiries.models import Mailbox
from offices.staff.roles import HEADS, MODERATORS
from offices.staff.scope import OfficeAdmin


@admin.register(Mailbox)
class MailboxAdmin(OfficeAdmin):
    """Where messages go, is for the head to say."""

    visible_to, changed_by = MODERATORS, HEADS
    has_working_copies = False
    part_of_office = "where"
    list_display = ["office", "email"]
    fields = ["office", "email"]
