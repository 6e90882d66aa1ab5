"""What the log and the owner of an account are told: what happened, and nobody's name, address or password."""

import logging

import pytest

from accounts.models import AccountLanguage
from offices.models import Membership
from tests.accounts.coming_in import NEW, PASSWORD, Visitor, address, code_now, mails_to, set_up_app

pytestmark = pytest.mark.django_db


@pytest.fixture
def log(caplog):
    caplog.set_level(logging.INFO, "accounts")
    caplog.clear()
    return lambda: [record.getMessage() for record in caplog.records if record.name == "accounts"]


def test_a_sign_in_is_told_with_its_ways(log, anna, browser):
    set_up_app(anna)
    browser.sign_in("anna")
    browser.type_code(code_now())
    said = "\n".join(log())
    assert f"second_factor account={anna.pk} by=totp" in said
    assert f"signed_in account={anna.pk} by=password" in said


def test_a_refusal_is_told(log, anna, browser):
    browser.sign_in("anna", "wrong")
    browser.sign_in("somebody@example.org", "wrong")
    first, second = [line for line in log() if line.startswith("refused")]
    assert first.startswith(f"refused account={anna.pk} because=wrong_password sender=")
    assert second.startswith("refused account=none because=wrong_password sender=")


def test_a_reset_and_a_new_password_are_told(log, anna, browser):
    browser.post(address("forgotten"), {"username": "anna"})
    from tests.accounts.coming_in import link_in

    browser.post(link_in(mails_to(anna)[0]), {"new_password": NEW, "repeated": NEW})
    kinds = [line.split()[0] for line in log()]
    assert [kind for kind in kinds if kind != "new_device"] == [
        "reset_asked",
        "reset_sent",
        "password_changed",
        "signed_in",
    ]


def test_a_change_of_role_is_told(log, anna, jena, gera):
    membership = anna.memberships.get()
    membership.role = Membership.Role.READER
    membership.save()
    membership.save()
    anna.memberships.create(office=gera, role=Membership.Role.EDITOR)
    membership.delete()
    assert log() == [
        f"role_changed account={anna.pk} office={jena.pk} role=reader",
        f"role_given account={anna.pk} office={gera.pk} role=editor",
        f"role_taken account={anna.pk} office={jena.pk} role=reader",
    ]


def test_rights_of_an_account_are_told(log, anna):
    anna.is_active = False
    anna.save()
    anna.first_name = "Anna-Lena"
    anna.save()
    assert log() == [f"rights_changed account={anna.pk} is_active=0"]


def test_no_name_address_or_password_is_in_the_log(log, anna, browser):
    anna.first_name, anna.last_name = "Annegret", "Musterfrau"
    anna.save()
    for name, password in [
        ("anna", "Geheimes"),
        ("anna@example.org", PASSWORD),
        ("nobody@example.net", "Geheimes"),
    ]:
        Visitor(REMOTE_ADDR="198.51.100.7").sign_in(name, password)
    browser.post(address("forgotten"), {"username": "anna@example.org"})
    said = "\n".join(log())
    assert said
    for secret in ["anna", "Annegret", "Musterfrau", "example", "Geheimes", PASSWORD, "198.51"]:
        assert secret not in said, secret


def test_a_new_device_is_told_by_mail_and_a_known_one_is_not(anna):
    phone = Visitor(headers={"user-agent": "Mozilla/5.0 (Android 15) Firefox/140.0"})
    for _time in range(3):
        phone.sign_in("anna")
        phone.post(address("sign_out"))
    [mail] = mails_to(anna)
    assert mail.subject == "Anmeldung auf einem neuen Gerät"
    assert "Firefox auf Android" in mail.body
    assert "anna" not in mail.body


def test_the_mail_is_in_the_language_of_the_page_signed_in_on(anna, browser):
    browser.post(address("sign_in", language="en"), {"username": "anna", "password": PASSWORD})
    assert AccountLanguage.objects.get(user=anna).language == "en"
    [mail] = mails_to(anna)
    assert "Signed in on a new device" in mail.subject
    assert "If it was not you" in mail.body


def test_a_changed_password_is_told_and_ends_other_sessions(as_anna, anna):
    phone = Visitor()
    phone.sign_in("anna")
    sent = {"old_password": PASSWORD, "new_password": NEW, "repeated": NEW}
    assert as_anna.post(address("password"), sent)["Location"] == address("account")
    assert as_anna.get(address("account")).status_code == 200
    assert phone.get(address("account")).status_code == 302
    assert mails_to(anna)[-1].subject == "Ihr Passwort wurde geändert"


@pytest.mark.parametrize(
    "email", ["", "anna", "anna@", "a b@example.org", "anna@example.org\nBcc: x@example.org"]
)
def test_without_a_right_address_signing_in_works_all_the_same(anna, browser, email):
    anna.email = email
    anna.save()
    assert browser.sign_in("anna").status_code == 302
