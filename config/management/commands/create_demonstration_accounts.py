import logging
from contextlib import contextmanager
from typing import NamedTuple

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import transaction
from django.utils.crypto import get_random_string

from offices.models import Membership, Office, User

# Without l, 1, o and 0, which are hard to tell apart on paper. Four groups of four are about 79 bits.
CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def new_password() -> str:
    return "-".join(get_random_string(4, CHARACTERS) for _ in range(4))


class Account(NamedTuple):
    username: str
    password: str
    may_edit: str


class Command(BaseCommand):
    help = "Creates an administrator and one head per office, and prints their passwords once."

    def handle(self, **options):
        if settings.PRODUCTION:
            raise CommandError(
                "Accounts with printed passwords are for demonstrations. "
                "In production create the first administrator with: manage.py createsuperuser"
            )
        if not User.objects.exists():
            self.announce(create_accounts())

    def announce(self, accounts: list[Account]):
        width = max(len(account.username) for account in accounts)
        self.stdout.write(
            "\n  Accounts; sign in at /konto/ (or /admin/). The passwords are shown only this once:\n\n"
        )
        for account in accounts:
            self.stdout.write(f"    {account.username:{width}}  {account.password}  edits {account.may_edit}")
        self.stdout.write("\n  A lost one is replaced by: .venv/bin/python manage.py changepassword NAME\n\n")


@contextmanager
def nothing_told():
    """The table of accounts says all of it."""
    logger = logging.getLogger("accounts")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)


@nothing_told()
@transaction.atomic
def create_accounts() -> list[Account]:
    return [create_administrator(), *map(create_head, Office.objects.all())]


def create_administrator() -> Account:
    password = new_password()
    User.objects.create_superuser("admin", password=password)
    return Account("admin", password, "everything")


def create_head(office: Office) -> Account:
    password = new_password()
    head = User.objects.create_user(office.slug, password=password, is_staff=True)
    head.memberships.create(office=office, role=Membership.Role.HEAD)
    return Account(office.slug, password, f"{office}")
