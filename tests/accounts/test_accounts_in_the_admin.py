"""Accounts in the admin: administrators invite, nobody types a password for somebody else, one address one account."""

import pytest

from offices.models import Membership, User
from outbox.models import Mail
from tests.accounts.coming_in import (
    NEW,
    Visitor,
    factors,
    link_in,
    mails_to,
    recovery_codes,
    set_up_app,
)
from tests.offices.admin_pages import address, form_data
from tests.website.pages import parse, texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_olga(olga):
    visitor = Visitor()
    visitor.sign_in("olga")
    return visitor


def form_of(visitor, **changes):
    rows = {"memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0}
    return {"first_name": "Nina", "last_name": "Neu", "email": "nina@example.org", **rows, **changes}


def test_one_form_asks_for_name_office_and_role_and_for_no_password(as_olga):
    page = parse(as_olga.get(address(User, "add")))
    names = {each.get("name") for each in page.iter("input", "select") if each.get("name")}
    assert {
        "first_name",
        "last_name",
        "email",
        "memberships-__prefix__-office",
        "memberships-__prefix__-role",
    } <= names
    assert not [name for name in names if "password" in name]


def test_the_invitation_says_for_which_office_and_as_what(as_olga, jena):
    sent = form_of(as_olga, **{"memberships-0-office": jena.pk, "memberships-0-role": "moderator"})
    answer = as_olga.post(address(User, "add"), sent, follow=True)
    assert "Eine Einladung an nina@example.org ist unterwegs." in texts(parse(answer))
    nina = User.objects.get(username="nina@example.org")
    assert nina.memberships.get().role == Membership.Role.MODERATOR
    assert (nina.is_staff, nina.is_superuser, nina.has_usable_password()) == (True, False, False)
    [mail] = mails_to(nina)
    assert "Ihr Büro: Integrationsbüro Jena (Jena)" in mail.body
    assert "auch Nachrichten" in mail.body or "moderator" in mail.body.lower()
    browser = Visitor()
    browser.post(link_in(mail), {"new_password": NEW, "repeated": NEW})
    assert browser.get("/admin/").status_code == 200


@pytest.mark.parametrize("email", ["anna@example.org", "ANNA@example.ORG", "rita"])
def test_an_address_is_one_accounts_alone(as_olga, anna, rita, email):
    User.objects.filter(pk=rita.pk).update(username="rita@example.org")
    email = "rita@example.org" if email == "rita" else email
    page = as_olga.post(address(User, "add"), form_of(as_olga, email=email, **{"memberships-TOTAL_FORMS": 0}))
    assert "hat diese Adresse schon" in texts(parse(page))
    assert page.context["adminform"].form["first_name"].value() == "Nina"
    assert not User.objects.filter(first_name="Nina").exists()


def test_a_changed_address_is_asked_about_and_one_of_before_is_not(as_olga, anna, gerd):
    User.objects.filter(pk=gerd.pk).update(email="anna@example.org")
    path = address(User, "change", gerd.pk)
    sent = form_data(as_olga.get(path))
    assert as_olga.post(path, sent | {"first_name": "Gerd"}).status_code == 302
    sent = form_data(as_olga.get(path))
    assert as_olga.post(path, sent | {"email": "gerd@example.org"}).status_code == 302
    sent = form_data(as_olga.get(path))
    page = as_olga.post(path, sent | {"email": "Anna@example.org"})
    assert "hat diese Adresse schon" in texts(parse(page))


def test_the_invitation_can_be_sent_again(as_olga, anna):
    as_olga.post(address(User, "changelist"), {"action": "invite_again", "_selected_action": [anna.pk]})
    assert "Sie melden sich wie gewohnt an" in mails_to(anna)[0].body


def test_whoever_has_lost_everything_is_helped_out(as_olga, anna):
    set_up_app(anna)
    recovery_codes(anna)
    as_olga.post(address(User, "changelist"), {"action": "take_factors_away", "_selected_action": [anna.pk]})
    assert factors(anna) == []
    assert "Schlüssel Ihres Kontos wurden entfernt" in mails_to(anna)[0].subject


def test_a_password_typed_by_an_administrator_is_told(as_olga, anna):
    path = f"/admin/offices/user/{anna.pk}/password/"
    sent = {"password1": NEW, "password2": NEW, "usable_password": "true"}
    assert as_olga.post(path, sent).status_code == 302
    assert "Passwort wurde geändert" in mails_to(anna)[0].subject


def test_nobody_but_administrators_makes_accounts(anna):
    visitor = Visitor()
    visitor.sign_in("anna")
    sent = form_of(visitor, is_superuser="on", **{"memberships-TOTAL_FORMS": 0})
    assert visitor.post(address(User, "add"), sent).status_code == 403
    assert not Mail.objects.filter(to="nina@example.org").exists()


def test_secrets_of_accounts_are_no_tables_of_the_admin(as_olga):
    for path in [
        "account/emailaddress",
        "mfa/authenticator",
        "usersessions/usersession",
        "accounts/passwordlink",
    ]:
        assert as_olga.get(f"/admin/{path}/").status_code == 404
