"""The mail that tells an office of something new: a reference and a link, and nothing of what was written."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from offices.mail.mailboxes import whom_to_tell
from offices.models import Office
from website.languages.alternates import absolute
from website.site import site_name


def letter_to_staff(
    office: Office | None, row: models.Model, subject: str, body: str, *, for_this: str = "", **facts
) -> dict:
    """What post() of the outbox takes; {} where nobody can be told. for_this: see whom_to_tell().

    subject and body are messages of the catalogue: %(reference)s in one; %(site)s, %(link)s and the facts in
    the other. Staff work in the source language.
    """
    mailbox = whom_to_tell(office, for_this)
    if not mailbox:
        return {}
    with override(settings.LANGUAGE_CODE):
        address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
        parts = [
            _("Good day,"),
            _(body) % {"site": site_name(), "link": absolute(address), **facts},
            _("For the protection of the sender this e-mail says nothing more."),
        ]
        return {
            "to": mailbox,
            "subject": _(subject) % {"reference": row.reference},
            "body": "\n\n".join(parts),
            "language": settings.LANGUAGE_CODE,
        }
