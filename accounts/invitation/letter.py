"""The letter to somebody who is invited: what for, and how to come in.

user = account_for(Person("Nina", "Neu", "nina@example.org"))
invite(user, lambda: Letter(_("Your account"), [_("you now edit the pages of …")]), leads_to="/admin/")
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.mailed_links import link
from accounts.models import INVITATION_DAYS, PasswordLink
from accounts.next_page import with_wanted
from accounts.told.letter import in_language_of, write
from accounts.told.log import told
from offices.models import User
from outbox.models import Mail
from website.languages.alternates import absolute


@dataclass(frozen=True)
class Letter:
    """What the mail says of the office and the task: before the way in, and after it. Without anybody's
    name.
    """

    subject: str
    sentences: list[str]
    closing: list[str] = field(default_factory=list)


def invite(
    user: User,
    letter: Callable[[], Letter],
    *,
    leads_to: str,
    cause: models.Model | None = None,
    reply_to: str = "",
) -> Mail | None:
    """Post it in this person's language, once what it tells of is committed. letter is called in that
    language.

    Who has no password yet gets a link to choose one, for seven days and once, and is at leads_to (a local
    path) after that. Who has one gets the address of the page. None where the account has no address.
    cause: the row the mail is deleted with; without one it is the link.
    """
    with in_language_of(user):
        said = letter()
        row = _link_for(user, leads_to)
        told("invited", user)
        return write(
            user,
            said.subject,
            [*said.sentences, *_way_in(row, leads_to), *said.closing],
            purpose=f"invitation {timezone.now():%Y%m%d%H%M%S%f}",
            cause=cause or row,
            reply_to=reply_to,
        )


def _link_for(user: User, leads_to: str) -> PasswordLink | None:
    if user.has_usable_password():
        return None
    return link.make(user, PasswordLink.Kind.INVITATION, leads_to)


def _way_in(row: PasswordLink | None, leads_to: str) -> list[str]:
    if row is None:
        address = absolute(with_wanted(reverse(settings.LOGIN_URL), leads_to))
        return [_("You sign in as usual, here:\n%(link)s") % {"link": address}]
    facts = {
        "link": absolute(reverse("accounts:invitation", args=[link.token_of(row)])),
        "days": INVITATION_DAYS,
        "name": row.user.get_username(),
        "again": absolute(reverse(settings.LOGIN_URL)),
    }
    return [
        _("First choose a password, within %(days)d days:\n%(link)s") % facts,
        _("Later you sign in here, with the user name %(name)s:\n%(again)s") % facts,
    ]
