from django.contrib import admin

from enquiries.models import Mailbox
from offices.staff.scope import OfficeAdmin


@admin.register(Mailbox)
class MailboxAdmin(OfficeAdmin):
    part_of_office = "where"
    list_display = ["office", "email"]
    fields = ["office", "email"]
