"""The mailed link by which the head of an office closes it without signing in: once, and for two hours.

Opening it changes nothing: programs that look into mails open links, too.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import override

from offices.closing.who import may_close_by_link
from offices.models import ClosingLink, Office, User
from website.addresses.signed_link import ForgedLinkError, OldLinkError, SignedLink
from website.languages.alternates import absolute

VALID = timedelta(hours=2)

_link = SignedLink("offices.closing_link", VALID / timedelta(days=1), version_field="version")


@dataclass(frozen=True)
class Refusal:
    """Why a link opens nothing: its template, and the status of the answer."""

    reason: str
    status: int


FORGED = Refusal("forged", 403)
OLD = Refusal("old", 410)
USED = Refusal("used", 410)
NOT_ANY_MORE = Refusal("not_any_more", 403)


class LinkRefusedError(Exception):
    def __init__(self, refusal: Refusal, link: ClosingLink | None = None):
        super().__init__(refusal.reason)
        self.refusal, self.link = refusal, link


def new_link(user: User, office: Office, language: str) -> ClosingLink:
    return ClosingLink.objects.create(user=user, office=office, language=language)


def address_of(link: ClosingLink) -> str:
    token = _link.token_of(link)
    with override(link.language):
        return absolute(reverse("offices:closed_by_link", args=[link.office.slug, token]))


def where_to_ask(office: Office, language: str) -> str:
    """The page on which a head asks for a link."""
    with override(language):
        return absolute(reverse("offices:report_closed", args=[office.slug]))


def link_of(token: str) -> ClosingLink:
    """LinkRefusedError where it does not hold (any more)."""
    try:
        link = _link.row_of(token, ClosingLink.objects.select_related("office", "user"))
    except ForgedLinkError as error:
        raise LinkRefusedError(FORGED) from error
    except OldLinkError as error:
        raise LinkRefusedError(OLD) from error
    if link.used:
        raise LinkRefusedError(USED, link)
    if not may_close_by_link(link.user, link.office):
        raise LinkRefusedError(NOT_ANY_MORE)
    return link
