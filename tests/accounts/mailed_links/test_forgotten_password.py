"""A new password by mail."""

import pytest
import time_machine

from offices.models import User
from outbox.models import Mail
from tests.accounts.coming_in import (
    NEW,
    Visitor,
    address,
    code_now,
    link_in,
    mails_to,
    said,
    set_up_app,
)
from tests.conftest import NOW

pytestmark = pytest.mark.django_db

CHOSEN = {"new_password": NEW, "repeated": NEW}


def ask(browser, name: str):
    return browser.post(address("forgotten"), {"username": name}, follow=True)


@pytest.mark.parametrize(
    "name", ["anna", "anna@example.org", "nobody", "nobody@example.org", "rita", "x\0y"[:1]]
)
def test_the_page_says_the_same_to_everybody(browser, anna, rita, name):
    page = ask(browser, name)
    assert (page.status_code, page.redirect_chain) == (200, [(address("forgotten_sent"), 302)])
    assert "Wenn es ein Konto mit diesem Namen oder dieser Adresse gibt" in said(page)


@pytest.mark.parametrize("name", ["anna", "ANNA@example.org"])
def test_the_mail_has_a_link_and_the_user_name(browser, anna, name):
    ask(browser, name)
    [mail] = mails_to(anna)
    assert "Der Link gilt 2 Stunden und einmal. Ihr Benutzername: anna" in mail.body
    assert "/de/konto/neues-passwort/" in mail.body


def test_the_link_opens_the_door_and_ends_all_other_sessions(as_anna, anna):
    phone = Visitor()
    ask(phone, "anna")
    path = link_in(mails_to(anna)[-1])
    assert phone.post(path, CHOSEN)["Location"] == "/admin/"
    assert phone.is_in
    assert as_anna.get("/admin/").status_code == 302
    assert Visitor().get(path).status_code == 410
    assert "Passwort wurde geändert" in mails_to(anna)[-1].subject


def test_the_second_factor_is_asked_for_afterwards(browser, anna):
    set_up_app(anna)
    ask(browser, "anna")
    answer = browser.post(link_in(mails_to(anna)[0]), CHOSEN)
    assert answer["Location"] == address("second_step")
    assert not browser.is_in
    assert browser.type_code(code_now())["Location"] == "/admin/"
    assert browser.is_in


def test_the_link_ends_after_two_hours(browser, anna):
    with time_machine.travel(NOW, tick=False) as clock:
        ask(browser, "anna")
        path = link_in(mails_to(anna)[0])
        clock.shift(2 * 3600)
        assert browser.get(path).status_code == 200
        clock.shift(60)
        page = browser.get(path)
        assert page.status_code == 410
        assert "Neuen Link anfordern" in said(page)


@pytest.mark.parametrize("closed", [{"is_active": False}, {"is_staff": False}, {"email": ""}])
def test_a_closed_account_gets_no_mail(browser, anna, closed):
    User.objects.filter(pk=anna.pk).update(**closed)
    ask(browser, "anna")
    assert not Mail.objects.exists()


def test_two_accounts_with_one_address_get_a_mail_each_with_their_names(browser, anna, gerd):
    User.objects.filter(pk=gerd.pk).update(email="anna@example.org")
    ask(browser, "anna@example.org")
    assert [mail.body.rpartition("Benutzername: ")[2].split()[0] for mail in mails_to(anna)] == [
        "anna",
        "gerd",
    ]


def test_an_account_without_a_password_yet_gets_one(browser, anna):
    anna.set_unusable_password()
    anna.save()
    ask(browser, "anna")
    assert browser.post(link_in(mails_to(anna)[0]), CHOSEN).status_code == 302


def test_the_request_looks_for_nobody(browser, anna, django_assert_num_queries, monkeypatch):
    """What it takes to find and to write to somebody happens beside it."""
    from accounts.told import beside

    begun = []
    monkeypatch.setattr(beside, "start", begun.append)
    for name in ["anna", "nobody"]:
        with django_assert_num_queries(0):
            browser.post(address("forgotten"), {"username": name})
    assert len(begun) == 2
