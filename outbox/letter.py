"""The door of the outbox: whoever wants to write to somebody calls post().

Mails to offices say that something has come and where to read it, never what: mailboxes are copied, forwarded
and kept for years. The text is the caller's; here nobody can tell.
"""

from functools import partial
from typing import Any

from django.db import models, transaction
from django.db.models import F
from django.utils.text import Truncator, normalize_newlines

from outbox.first_try import try_now
from outbox.header_values import SUBJECT_LENGTH, check_address, check_line
from outbox.models import PURPOSE_LENGTH, Mail, label_of
from website.languages.bilingual import languages
from website.reading.characters import is_control


def post(
    *,
    to: str,
    subject: str,
    body: str,
    purpose: str,
    language: str,
    cause: models.Model | None = None,
    reply_to: str = "",
    at_once: bool = True,
) -> Mail:
    """Store a mail within the current transaction, and try to send it as soon as that is through.

    Of many mails the caller posts most with at_once=False: they leave with the next run of send_mail_queue.

    language: of the text, or of all its parts: "de, en".

    The same cause, purpose and address make one mail, however often it is posted: the first stays.
    ValueError, and nothing stored, if something is not fit for a header.
    """
    # Interface texts are lazy: they are put into words now, in the language that is active now.
    subject, body = str(subject), str(body)
    _check(to, subject, purpose, language, reply_to)
    letter = {
        "subject": Truncator(subject).chars(SUBJECT_LENGTH),
        "body": _clean(body),
        "language": language,
        "reply_to": reply_to,
    }
    if cause is None:
        mail, is_new = Mail.objects.create(to=to, purpose=purpose, **letter), True
    else:
        mail, is_new = Mail.objects.get_or_create(to=to, purpose=purpose, **_key_of(cause), defaults=letter)
    if is_new and at_once:
        transaction.on_commit(partial(try_now, mail.pk))
    return mail


def post_numbered(cause: Any, *, purpose: str, **letter: Any) -> Mail:
    """The same kind of mail may go out several times: each has a number, counted in the row's `letters`.

    The database counts: of two at the same moment the second waits for the first, and gets the next number.
    """
    with transaction.atomic(savepoint=False):
        type(cause)._base_manager.filter(pk=cause.pk).update(letters=F("letters") + 1)
        cause.refresh_from_db(fields=["letters"])
        return post(**letter, cause=cause, purpose=f"{purpose} {cause.letters}")


def _check(to: str, subject: str, purpose: str, language: str, reply_to: str) -> None:
    check_address("to", to)
    check_line("subject", subject)
    check_line("purpose", purpose)
    if len(purpose) > PURPOSE_LENGTH:
        raise ValueError("purpose is too long.")
    if reply_to:
        check_address("reply_to", reply_to)
    if not set(language.split(", ")) <= set(languages()):
        raise ValueError("language is none of this site.")


def _key_of(cause: models.Model) -> dict[str, str]:
    if cause.pk is None:
        raise ValueError("cause has to be stored first.")
    return {"cause_model": label_of(cause), "cause_pk": str(cause.pk)}


def _clean(body: str) -> str:
    """The text with plain line breaks, and without characters that a database or mail server would refuse."""
    return "".join(sign for sign in normalize_newlines(body) if sign in "\n\t" or not is_control(sign))
