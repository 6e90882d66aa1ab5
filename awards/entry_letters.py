"""Mails about an entry. They carry its reference and a link, and nothing of what was written."""

from datetime import datetime
from enum import Enum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from awards import entry_link
from awards.models import Entry
from awards.names import name_with_year
from awards.phase_in_words import deadline_in_words
from offices.letter_to_staff import letter_to_staff
from outbox.letter import post
from outbox.models import Mail
from website.bilingual import pick
from website.formats import full_date
from website.public_forms import once
from website.site import site_name

_LOOK = gettext_noop("please look at this entry on “%(site)s”:\n%(link)s")


class News(Enum):
    """What an office is told; the value is the subject."""

    SENT = gettext_noop("New entry for an award: %(reference)s")
    CHANGED = gettext_noop("Changed entry for an award: %(reference)s")
    WITHDRAWN = gettext_noop("Withdrawn entry for an award: %(reference)s")
    CONSENT = gettext_noop("Answer of a nominated person: %(reference)s")


class Answer(Enum):
    """What whoever enters is told: subject and first sentence."""

    BEGUN = (
        gettext_noop("The link to your entry: %(reference)s"),
        gettext_noop("here is the link to your draft. Nothing has been sent to the office yet."),
    )
    NEW_ADDRESS = (
        gettext_noop("The new link to your entry: %(reference)s"),
        gettext_noop("here is the new link to your entry. Earlier links no longer work."),
    )
    LINK_AGAIN = (
        gettext_noop("The link to your entry: %(reference)s"),
        gettext_noop(
            "here is the link to your entry once more. If you did not ask for it, you need not do anything."
        ),
    )
    SENT = (
        gettext_noop("Your entry has arrived: %(reference)s"),
        gettext_noop("your entry has arrived. Thank you."),
    )
    WITHDRAWN = (
        gettext_noop("You have withdrawn your entry: %(reference)s"),
        gettext_noop("you have withdrawn your entry. It does not take part any more."),
    )
    CONSENT = (
        gettext_noop("Who you nominated has answered: %(reference)s"),
        gettext_noop("there is an answer to your nomination. You read it with this link."),
    )


def posted_lately(entry: Entry, letter: News | Answer, now: datetime) -> bool:
    """Whether this kind of mail went out within ten minutes before."""
    lately = Mail.objects.caused_by(entry).filter(created__gt=once.too_old(now))
    return lately.filter(purpose__startswith=f"{_purpose(letter)} ").exists()


def _purpose(letter: News | Answer) -> str:
    return f"entry {'news ' if isinstance(letter, News) else ''}{letter.name.lower()}"


def tell_office(entry: Entry, news: News) -> None:
    if letter := letter_to_staff(
        entry.edition.office, entry, news.value, _LOOK, for_this=entry.edition.contact_email
    ):
        _post(entry, purpose=_purpose(news), **letter)


def tell_entrant(entry: Entry, answer: Answer, *, at_once: bool = True) -> None:
    """at_once=False: the mail leaves with the next run of send_mail_queue."""
    subject, opening = answer.value
    with override(entry.language):
        _post(
            entry,
            to=entry.email,
            subject=_(subject) % {"reference": entry.reference},
            body="\n\n".join([_("Good day,"), _(opening), _link(entry), keep_it_to_yourself(), site_name()]),
            purpose=_purpose(answer),
            language=entry.language,
            at_once=at_once,
        )


def _link(entry: Entry) -> str:
    moment = deadline_in_words(entry.edition)
    sentence = (
        _("See your entry, and go on, change or withdraw it until %(moment)s:\n%(link)s")
        if moment
        else _("See your entry, and go on, change or withdraw it until the deadline:\n%(link)s")
    )
    return sentence % {"moment": moment, "link": entry_link.address_of(entry)}


def keep_it_to_yourself() -> str:
    return _(
        "Please pass this link on to nobody: whoever has it can change your entry. "
        "It is valid for %(days)s days."
    ) % {"days": entry_link.VALID_DAYS}


def ask_nominee(entry: Entry) -> None:
    """What Art. 14 GDPR asks for. By whom and what was written stands behind the link, for them alone."""
    with override(entry.language):
        _post(
            entry,
            to=entry.nominee_email,
            subject=_("You are nominated for an award: do you agree?"),
            body="\n\n".join([_("Good day,"), *_question(entry), site_name()]),
            purpose="entry consent",
            language=entry.language,
        )


def _question(entry: Entry) -> list[str]:
    office = entry.edition.office
    facts = {
        "award": name_with_year(entry.edition),
        "office": f"{pick(office, 'name')} ({pick(office, 'municipality')})",
        "link": entry_link.consent_address_of(entry, entry.language),
        "days": entry_link.VALID_DAYS,
        "date": full_date(entry.delete_on),
    }
    parts = [
        _("somebody has nominated you, or those you speak for, for this award: %(award)s."),
        _("Who it was and what was written you read here, and there you say whether you agree:\n%(link)s"),
        _(
            "You need not do anything. Without your consent neither jury nor public see your name, and the "
            "nomination cannot win."
        ),
        _(
            "Who is responsible: %(office)s. We keep your name, your e-mail address and what was written "
            "about you, to decide about the award (Art. 6 (1) (e) GDPR). The office reads it, and the jury "
            "if you agree. As things stand now we delete it on %(date)s."
        ),
        _(
            "You can ask the office what it keeps of you, have it corrected or deleted, object, take back "
            "your consent at any time with the same link, and complain to the data protection authority."
        ),
        _(
            "Please pass this link on to nobody: whoever has it can answer for you. "
            "It is valid for %(days)s days."
        ),
    ]
    return [part % facts for part in parts]


def _post(entry: Entry, *, purpose: str, **letter) -> None:
    """The same kind of mail may go out several times: each has a number of its own."""
    entry.letters += 1
    Entry.objects.filter(pk=entry.pk).update(letters=entry.letters)
    post(**letter, cause=entry, purpose=f"{purpose} {entry.letters}")
