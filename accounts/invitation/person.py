"""Whom to invite: a person, and the account that is theirs or is made for them."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import Q

from offices.models import User


@dataclass(frozen=True)
class Person:
    first_name: str
    last_name: str
    email: str


def account_at(email: str) -> User | None:
    """The account with this address, whoever works there; those in use first."""
    rows = User.objects.filter(Q(email__iexact=email) | Q(username__iexact=email))
    return rows.order_by("-is_active", "pk").first()


def account_for(person: Person) -> User:
    """Theirs, or a new one that can sign in and belongs to no office."""
    return account_at(person.email) or _new_account(person)


def _new_account(person: Person) -> User:
    """Somebody else may make the same at this moment: user names are there once."""
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
