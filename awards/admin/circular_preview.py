"""The page between a circular and its recipients: the mails as they will go out, and who gets them."""

from dataclasses import dataclass

from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from awards.circulars.audience import entries_for, obstacle
from awards.circulars.mail import CircularMail, mail_of
from awards.models import Circular, Entry
from offices.staff.confirmation_page import page_in_between
from website.languages.alternates import absolute, home, language_name
from website.languages.bilingual import languages

# Whoever has the link of an entry can change it: it is for nobody else to see.
REFERENCE, LINK = "2345-6789", "…"


@dataclass(frozen=True)
class Recipients:
    """Those who get it in one language."""

    title: str
    mail: CircularMail
    # Drafts are their authors' own: of them staff see only how many there are.
    references: list[str]


def page(model_admin, request, circular: Circular) -> TemplateResponse:
    entries = entries_for(circular)
    hindered = obstacle(circular, entries, timezone.now())
    may_send = not hindered and model_admin.has_change_permission(request, circular)
    return page_in_between(
        model_admin,
        request,
        "admin/awards/circular/preview.html",
        gettext_lazy("Preview of the mail"),
        submit=_("Send now") if may_send else "",
        circular=circular,
        obstacle=hindered,
        how_many=_how_many(len(entries)),
        groups=_groups(circular, entries),
        seen=circular.fingerprint(entries),
    )


def _how_many(count: int) -> str:
    words = ngettext("%(count)s mail will go out.", "%(count)s mails will go out.", count)
    return words % {"count": count}


def _groups(circular: Circular, entries: list[Entry]) -> list[Recipients]:
    found = []
    for language in languages():
        own = [entry for entry in entries if entry.language == language]
        if own:
            mail = mail_of(circular, own[0], REFERENCE, absolute(f"{home(language)}{LINK}"))
            found.append(Recipients(_title(language, len(own)), mail, _references(own)))
    return found


def _title(language: str, count: int) -> str:
    words = ngettext(
        "%(count)s mail, to whoever has entered in this language: %(language)s",
        "%(count)s mails, to those who have entered in this language: %(language)s",
        count,
    )
    return words % {"count": count, "language": language_name(language)}


def _references(entries: list[Entry]) -> list[str]:
    return [entry.reference for entry in entries if not entry.is_draft]
