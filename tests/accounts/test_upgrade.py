"""Accounts of a site that ran before there were these pages: everybody comes in as before."""

import pytest
from django.conf import settings
from django.contrib.auth.hashers import make_password

from accounts.models import PasswordLink
from offices.models import User
from tests.accounts.coming_in import NEW, PASSWORD, Visitor, address, link_in
from tests.migrating import migrate_to, migrate_to_now

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE = [
    ("offices", "0012_pinned_answer"),
    ("account", None),
    ("mfa", None),
    ("usersessions", None),
    ("accounts", None),
]


@pytest.fixture
def accounts_before():
    if "offices" in settings.MIGRATION_MODULES:
        pytest.skip("This run makes its tables without migrations.")
    yield migrate_to(BEFORE)
    migrate_to_now()


def test_today_s_accounts_sign_in_and_get_mails(accounts_before, mailoutbox):
    users = accounts_before.get_model("offices", "User").objects
    office = accounts_before.get_model("offices", "Office").objects.create(
        slug="jena", place="Jena", state="TH"
    )
    known = make_password(PASSWORD)
    users.create(username="admin", password=known, is_staff=True, is_superuser=True)
    editor = users.create(username="editor", password=known, is_staff=True, email="Editor@example.org")
    accounts_before.get_model("offices", "Membership").objects.create(
        user=editor, office=office, role="editor"
    )
    users.create(
        username="juror@example.org", password=make_password(None), is_staff=True, email="juror@example.org"
    )
    for name in ["one", "two"]:
        users.create(username=name, password=known, is_staff=True, email="both@example.org")
    users.create(username="left", password=known, is_staff=True, is_active=False, email="left@example.org")
    migrate_to_now()

    assert User.objects.count() == 6
    for name in ["admin", "editor", "editor@example.org", "one", "two"]:
        assert Visitor().sign_in(name).status_code == 302, name
    for name in ["juror@example.org", "both@example.org", "left"]:
        assert Visitor().sign_in(name).status_code == 422, name
    assert not PasswordLink.objects.exists()
    mailoutbox.clear()
    visitor = Visitor()
    visitor.post(address("forgotten"), {"username": "juror@example.org"})
    answer = visitor.post(link_in(mailoutbox[0]), {"new_password": NEW, "repeated": NEW})
    assert answer.status_code == 302
    assert visitor.is_in
