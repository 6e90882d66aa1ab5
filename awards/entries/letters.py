"""Mails about an entry. They carry its reference and a link, and nothing of what was written."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from django.utils import timezone
from django.utils.translation import get_language, gettext_noop, override
from django.utils.translation import gettext as _

from awards.entries import link as entry_link
from awards.entries.late import is_changeable
from awards.entries.missing import missing
from awards.models import Edition, Entry
from awards.words.names import name_with_year
from awards.words.phase import deadline_in_words
from offices.mail.letterhead import ways_back, who_writes
from offices.mail.to_staff import letter_to_staff
from outbox.letter import post_numbered
from outbox.models import Mail
from website.formats.in_words import full_date
from website.languages.bilingual import languages
from website.public_forms.guards import once
from website.site import site_name

BETWEEN_LANGUAGES = "\n\n" + "-" * 40 + "\n\n"
_LOOK = gettext_noop("please look at this entry on “%(site)s”:\n%(link)s")


class EntryNews(Enum):
    """What an office is told; the value is the subject."""

    SENT = gettext_noop("New entry for an award: %(reference)s")
    CHANGED = gettext_noop("Changed entry for an award: %(reference)s")
    WITHDRAWN = gettext_noop("Withdrawn entry for an award: %(reference)s")
    CONSENT = gettext_noop("Answer of a nominated person: %(reference)s")


class EntryReply(Enum):
    """What whoever enters is told: subject and first sentence, which names the award with its edition."""

    BEGUN = (
        gettext_noop("The link to your entry: %(reference)s"),
        gettext_noop(
            "here is the link to your draft for this award: %(award)s. "
            "Nothing has been sent to the office yet."
        ),
    )
    NEW_ADDRESS = (
        gettext_noop("The new link to your entry: %(reference)s"),
        gettext_noop(
            "here is the new link to your entry for this award: %(award)s. Earlier links no longer work."
        ),
    )
    LINK_AGAIN = (
        gettext_noop("The link to your entry: %(reference)s"),
        gettext_noop(
            "here is the link to your entry for this award once more: %(award)s. "
            "If you did not ask for it, you need not do anything."
        ),
    )
    SENT = (
        gettext_noop("Your entry has arrived: %(reference)s"),
        gettext_noop("your entry for this award has arrived: %(award)s. Thank you."),
    )
    WITHDRAWN = (
        gettext_noop("You have withdrawn your entry: %(reference)s"),
        gettext_noop(
            "you have withdrawn your entry for this award: %(award)s. It does not take part any more."
        ),
    )
    CONSENT = (
        gettext_noop("The nominee has answered: %(reference)s"),
        gettext_noop(
            "there is an answer to your nomination for this award: %(award)s. You read it with this link."
        ),
    )


def posted_lately(entry: Entry, letter: EntryNews | EntryReply, now: datetime) -> bool:
    """Whether this kind of mail went out within ten minutes before."""
    lately = Mail.objects.caused_by(entry).filter(created__gt=once.too_old(now))
    return lately.filter(purpose__startswith=f"{_purpose(letter)} ").exists()


def _purpose(letter: EntryNews | EntryReply) -> str:
    return f"entry {'news ' if isinstance(letter, EntryNews) else ''}{letter.name.lower()}"


def tell_office(entry: Entry, news: EntryNews) -> None:
    if letter := letter_to_staff(
        entry.edition.office, entry, news.value, _LOOK, for_this=entry.edition.contact_email
    ):
        post_numbered(entry, purpose=_purpose(news), **letter)


def tell_entrant(entry: Entry, answer: EntryReply, *, at_once: bool = True) -> None:
    """at_once=False: the mail leaves with the next run of send_mail_queue."""
    subject, opening = answer.value
    with override(entry.language):
        parts = [
            _("Good day,"),
            _(opening) % {"award": name_with_year(entry.edition)},
            _what_is_missing(entry),
            _link(entry),
            keep_it_to_yourself(entry),
            ways_back(entry.edition.office),
            site_name(),
        ]
        post_numbered(
            entry,
            to=entry.email,
            subject=_(subject) % {"reference": entry.reference},
            body="\n\n".join(filter(None, parts)),
            purpose=_purpose(answer),
            language=entry.language,
            reply_to=reply_to(entry.edition),
            at_once=at_once,
        )


def reply_to(edition: Edition) -> str:
    """The address that the office has given for this award, or for everything; "" if for nothing."""
    return edition.contact_email or edition.office.email


def _what_is_missing(entry: Entry) -> str:
    if entry.is_withdrawn:
        return ""
    # As it is stored now: the caller may have loaded its rows before something was added.
    lacking = missing(Entry.objects.get(pk=entry.pk))
    if not lacking:
        return _("Nothing is missing.") if entry.sent_at else ""
    return "\n".join([_("Still missing:"), *(f"- {thing}" for thing in lacking)])


def _link(entry: Entry) -> str:
    facts = {"link": entry_link.address_of(entry), "moment": deadline_in_words(entry.edition)}
    if not is_changeable(entry, timezone.now()):
        return _("See your entry:\n%(link)s") % facts
    sentence = (
        _("See your entry, and go on, change or withdraw it until %(moment)s:\n%(link)s")
        if facts["moment"]
        else _("See your entry, and go on, change or withdraw it until the deadline:\n%(link)s")
    )
    return sentence % facts


def keep_it_to_yourself(entry: Entry) -> str:
    """One day: the one on which the link ends, because it is too old or because the entry is deleted."""
    if not is_changeable(entry, timezone.now()):
        sentence = _(
            "Please pass this link on to nobody: whoever has it can read your entry. "
            "It ends on %(date)s, if the dates of the award stay as they are."
        )
    elif entry.is_draft:
        sentence = _(
            "Please pass this link on to nobody: whoever has it can change your entry. "
            "A draft that is not sent is deleted with its link on %(date)s."
        )
    else:
        sentence = _(
            "Please pass this link on to nobody: whoever has it can change your entry. "
            "It ends on %(date)s, if the dates of the award stay as they are."
        )
    return sentence % {"date": full_date(entry_link.ends_on(entry))}


def ask_nominee(entry: Entry) -> None:
    """What Art. 14 GDPR asks for. By whom and what was written stands behind the link, for them alone.

    Nobody knows which language they read: the mail is written in all, that of the nomination first.
    """
    written_in = [entry.language, *(code for code in languages() if code != entry.language)]
    post_numbered(
        entry,
        to=entry.nominee_email,
        subject=" / ".join(_in(code, _subject) for code in written_in),
        body=BETWEEN_LANGUAGES.join(_in(code, _question, entry) for code in written_in),
        purpose="entry consent",
        language=", ".join(written_in),
        reply_to=reply_to(entry.edition),
    )


def _in(language: str, write: Callable[..., str], *args) -> str:
    with override(language):
        return write(*args)


def _subject() -> str:
    return _("You are nominated for an award: do you agree?")


def _question(entry: Entry) -> str:
    office = entry.edition.office
    facts = {
        "award": name_with_year(entry.edition),
        "office": who_writes(office),
        "link": entry_link.consent_address_of(entry, get_language()),
        "date": full_date(entry.delete_on),
    }
    parts = [
        _("Good day,"),
        _("somebody has nominated you, or those you speak for, for this award: %(award)s."),
        _("Who it was and what was written you read here, and there you say whether you agree:\n%(link)s"),
        _(
            "You need not do anything. Without your consent neither jury nor public see your name, and the "
            "nomination cannot win."
        ),
        _(
            "Who is responsible: %(office)s. We keep your name, your e-mail address and what was written "
            "about you, to decide about the award (Art. 6 (1) (e) GDPR). The office reads it, and the jury "
            "if you agree. We delete it on %(date)s, if the dates of the award stay as they are."
        ),
        _(
            "You can ask the office what it keeps of you, have it corrected or deleted, object, take back "
            "your consent at any time with the same link, and complain to the data protection authority."
        ),
        _(
            "Please pass this link on to nobody: whoever has it can answer for you. "
            "It ends when all this is deleted."
        ),
    ]
    return "\n\n".join([*(part % facts for part in parts), ways_back(office), site_name()])
