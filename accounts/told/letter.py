"""A mail to the owner of an account: short sentences, no names, in the language they used last."""

from collections.abc import Iterable

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from accounts.models import AccountLanguage
from accounts.told import beside
from accounts.told.log import told
from outbox.first_try import try_now
from outbox.header_values import check_address
from outbox.letter import post
from outbox.models import Mail
from website.languages.bilingual import languages
from website.site import site_name


def language_of(user) -> str:
    row = AccountLanguage.objects.filter(user=user, language__in=languages()).first()
    return row.language if row else settings.LANGUAGE_CODE


def write(
    user,
    subject,
    sentences: Iterable[str],
    purpose: str,
    cause: models.Model | None = None,
    reply_to: str = "",
) -> Mail | None:
    """Post a mail in the language that is active now; it leaves beside the request.

    None without an address, or with one that no mail server would take: that keeps nobody from signing in.
    """
    try:
        check_address("to", user.email)
    except ValueError:
        told("not_written", user, purpose=purpose.split()[0])
        return None
    mail = post(
        to=user.email,
        subject=subject,
        body="\n\n".join([_("Good day,"), *map(str, sentences), site_name()]),
        purpose=purpose,
        language=get_language(),
        cause=cause,
        reply_to=reply_to,
        at_once=False,
    )
    transaction.on_commit(lambda: beside.start(lambda: try_now(mail.pk)))
    return mail


def in_language_of(user) -> override:
    """The sentences within are in the language of this person."""
    return override(language_of(user))
