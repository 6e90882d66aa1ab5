"""Mails to the head of an office: a link to close it, and what has been entered by it."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from offices.closing.link import VALID, address_of, new_link, where_to_ask
from offices.models import ClosingLink, Office, User
from outbox.letter import post
from website.formats.in_words import date_and_time
from website.languages.bilingual import pick
from website.site import site_name


def send_link(user: User, office: Office, language: str, *, at_once: bool = True) -> None:
    link = new_link(user, office, language)
    with override(language):
        parts = [
            _("Good day,"),
            _("with this link you can enter that the office in %(place)s is closed, or open it again:")
            % {"place": pick(office, "place")},
            address_of(link),
            _how_long(link),
            _("You did not ask for it? Then you need do nothing: without the link nothing changes."),
        ]
        _post(link, _("Close the office: your link for %(place)s"), "closing link", parts, at_once)


def confirm(used: ClosingLink, sentences: list[str]) -> None:
    """What was entered by a link; and the next link, to take it back or to change it."""
    office, language = used.office, used.language
    link = new_link(used.user, office, language)
    with override(language):
        parts = [
            _("Good day,"),
            _("this was entered with the link that we sent you:"),
            "\n".join(sentences),
            _("With this link you can take it back or change it:"),
            address_of(link),
            _how_long(link),
            _("Did somebody else enter this? Then take it back, and tell the operator of %(site)s.")
            % {"site": site_name()},
        ]
        _post(link, _("Entered by your link: %(place)s"), "closing confirmed", parts, at_once=True)


def _how_long(link: ClosingLink) -> str:
    ends = date_and_time(timezone.now() + VALID)
    again = where_to_ask(link.office, link.language)
    return _("It works once, until %(moment)s. You can ask for another one here: %(page)s") % {
        "moment": ends,
        "page": again,
    }


def _post(link: ClosingLink, subject: str, purpose: str, parts: list[str], at_once: bool) -> None:
    post(
        to=link.user.email,
        subject=subject % {"place": pick(link.office, "place")},
        body="\n\n".join(parts),
        purpose=purpose,
        language=link.language,
        cause=link,
        at_once=at_once,
    )
