"""Calling somebody into a jury: with an account of their own that can do nothing else, and a mail."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import override

from awards.entries.letters import reply_to
from awards.models import Edition, Juror
from awards.words.names import name_with_year
from offices.mail.letterhead import who_writes
from offices.models import User
from outbox.letter import post
from website.languages.alternates import absolute
from website.site import site_name

SECONDS_AN_HOUR = 3600


@dataclass(frozen=True)
class Person:
    first_name: str
    last_name: str
    email: str


def account_at(email: str) -> User | None:
    """The account with this address, whoever works there; those in use first."""
    rows = User.objects.filter(Q(email__iexact=email) | Q(username__iexact=email))
    return rows.order_by("-is_active", "pk").first()


@transaction.atomic
def call(person: Person, edition: Edition) -> Juror:
    """Into the jury of this edition. An account is made where there is none with this address."""
    user = account_at(person.email) or _new_account(person)
    juror, is_new = Juror.objects.get_or_create(edition=edition, user=user)
    if is_new:
        tell(juror)
    return juror


def tell(juror: Juror) -> None:
    """Where the entries are; who has no password yet is told how to choose one."""
    juror.invited_at = timezone.now()
    juror.save()
    with override(settings.LANGUAGE_CODE):
        parts = [_("Good day,"), *_sentences(juror), site_name()]
        post(
            to=juror.user.email,
            subject=_("You are in the jury of an award"),
            body="\n\n".join(parts),
            purpose=f"jury {juror.invited_at:%Y%m%d%H%M%S}",
            language=settings.LANGUAGE_CODE,
            cause=juror,
            reply_to=reply_to(juror.edition),
        )


def _sentences(juror: Juror) -> list[str]:
    edition = juror.edition
    facts = {
        "award": name_with_year(edition),
        "office": who_writes(edition.office),
        "link": absolute(reverse("admin:awards_juries")),
        "password": _password_address(juror.user),
        "hours": settings.PASSWORD_RESET_TIMEOUT // SECONDS_AN_HOUR,
    }
    sentences = [
        _("you have been called into the jury of this award: %(award)s. %(office)s is responsible for it."),
        _("Here you read the entries, and give points, after the deadline:\n%(link)s"),
    ]
    if not juror.user.has_usable_password():
        sentences.append(
            _(
                "First choose a password, within %(hours)s hours:\n%(password)s\n"
                "Your user name is this e-mail address. If the time is over, the office sends a new link."
            )
        )
    sentences.append(
        _(
            "If you are close to somebody who has entered, please say so on the page of the entry: "
            "then you do not see it any more."
        )
    )
    return [sentence % facts for sentence in sentences]


def _password_address(user: User) -> str:
    number = urlsafe_base64_encode(force_bytes(user.pk))
    token = default_token_generator.make_token(user)
    return absolute(reverse("choose_password", args=[number, token]))


def _new_account(person: Person) -> User:
    """It can sign in, and belongs to no office. Somebody else may call the same person at this moment."""
    try:
        with transaction.atomic():
            return User.objects.create_user(
                username=person.email.lower(),
                email=person.email,
                first_name=person.first_name,
                last_name=person.last_name,
                is_staff=True,
            )
    except IntegrityError:
        return account_at(person.email)
