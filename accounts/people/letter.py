"""What somebody reads who is invited to work for an office."""

from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.invitation.letter import Letter, invite
from offices.mail.letterhead import who_writes
from offices.models import Membership


def invite_into(membership: Membership) -> None:
    invite(membership.user, partial(_letter, membership), leads_to=reverse("admin:index"))


def _letter(membership: Membership) -> Letter:
    facts = {"who": who_writes(membership.office), "role": membership.get_role_display()}
    sentences = [
        _("you are invited to work on the pages of this office: %(who)s."),
        _("Your role: %(role)s."),
    ]
    return Letter(_("Your account"), [each % facts for each in sentences])
