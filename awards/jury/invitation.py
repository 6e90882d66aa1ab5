"""Calling somebody into a jury: with an account of their own that can do nothing else, and a mail."""

from functools import partial

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.invitation.letter import Letter, invite
from accounts.invitation.person import Person, account_for
from awards.entries.letters import reply_to
from awards.models import Edition, Juror
from awards.words.names import name_with_year
from offices.mail.letterhead import who_writes
from website.languages.alternates import absolute


@transaction.atomic
def call(person: Person, edition: Edition) -> Juror:
    """Into the jury of this edition. An account is made where there is none with this address."""
    juror, is_new = Juror.objects.get_or_create(edition=edition, user=account_for(person))
    if is_new:
        tell(juror)
    return juror


def tell(juror: Juror) -> None:
    """Where the entries are; who has no password yet is told how to choose one."""
    juror.invited_at = timezone.now()
    juror.save()
    invite(
        juror.user,
        partial(_letter, juror.edition),
        leads_to=reverse("admin:awards_juries"),
        cause=juror,
        reply_to=reply_to(juror.edition),
    )


def _letter(edition: Edition) -> Letter:
    facts = {
        "award": name_with_year(edition),
        "office": who_writes(edition.office),
        "link": absolute(reverse("admin:awards_juries")),
    }
    sentences = [
        _("you have been called into the jury of this award: %(award)s. %(office)s is responsible for it."),
        _("Here you read the entries, and give points, after the deadline:\n%(link)s"),
    ]
    close = _(
        "If you are close to somebody who has entered, please say so on the page of the entry: "
        "then you do not see it any more."
    )
    return Letter(_("You are in the jury of an award"), [each % facts for each in sentences], [close])
