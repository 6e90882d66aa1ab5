"""Guessing passwords and codes: slowed before a hash is computed, and the owner of the account still gets in."""

import pytest
import time_machine
from django.contrib.auth import hashers

from accounts import known_browser, limits
from tests.accounts.coming_in import (
    PASSWORD,
    Visitor,
    address,
    code_now,
    errors,
    link_in,
    mails_to,
    recovery_codes,
    set_up_app,
)

pytestmark = pytest.mark.django_db


def from_sender(number: int) -> dict:
    return {"REMOTE_ADDR": f"198.51.100.{number}"}


@pytest.fixture
def hashes(monkeypatch):
    """How many passwords were hashed."""
    made = []
    encode = hashers.MD5PasswordHasher.encode

    def counted(self, password, salt):
        made.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(hashers.MD5PasswordHasher, "encode", counted)
    return made


@pytest.mark.parametrize("name", ["anna", "nobody"])
def test_sixty_wrong_passwords_are_not_all_looked_at(anna, browser, hashes, name):
    statuses = [
        browser.sign_in(name, f"wrong {number}", **from_sender(number)).status_code for number in range(60)
    ]
    assert statuses == [422] * 10 + [429] * 50
    assert len(hashes) == 10


def test_one_sender_does_not_try_many_names(anna, browser, hashes):
    statuses = [browser.sign_in(f"name {number}", "wrong").status_code for number in range(60)]
    assert statuses == [422] * 30 + [429] * 30
    assert len(hashes) == 30


def test_another_spelling_of_a_name_is_the_same_name(anna, browser):
    for name in ["anna", "Anna", "ANNA ", "ａｎｎａ"] * 3:
        page = browser.sign_in(name, "wrong")
    assert page.status_code == 429


def test_whoever_has_to_wait_reads_until_when(anna, browser):
    with time_machine.travel("2031-06-02 10:03Z", tick=False):
        for _time in range(11):
            page = browser.sign_in("anna", "wrong")
        assert "Bitte versuchen Sie es um 12:15 Uhr wieder." in errors(page)[0].replace("\xa0", " ")
        assert int(page["Retry-After"]) == 12 * 60 + 1
        assert browser.sign_in("anna").status_code == 429, "also with the right one"
    with time_machine.travel("2031-06-02 10:15:01Z", tick=False):
        assert browser.sign_in("anna").status_code == 302


def test_the_right_password_uses_up_no_try(anna):
    for _time in range(15):
        assert Visitor().sign_in("anna").status_code == 302


def test_her_own_browser_lets_the_owner_in_while_others_guess(anna):
    hers = Visitor()
    hers.sign_in("anna")
    hers.post(address("sign_out"))
    stranger = Visitor()
    for _time in range(20):
        refused = stranger.sign_in("anna", "wrong")
    assert refused.status_code == 429
    assert hers.sign_in("anna").status_code == 302
    assert stranger.sign_in("anna").status_code == 429


def test_a_stolen_browser_has_a_limit_of_its_own(anna):
    hers = Visitor()
    hers.sign_in("anna")
    hers.post(address("sign_out"))
    statuses = [hers.sign_in("anna", "wrong").status_code for _time in range(20)]
    assert statuses == [422] * 15 + [429] * 5


@pytest.mark.parametrize("value", ["", "x", "1:2:3", "eyJhIjoxfQ:1tX:zz"])
def test_a_forged_browser_is_a_stranger(anna, browser, value):
    browser.cookies[known_browser.COOKIE] = value
    statuses = {browser.sign_in("anna", "wrong").status_code for _time in range(11)}
    assert 429 in statuses


def test_the_browser_of_another_account_is_a_stranger(anna, gerd):
    browser = Visitor()
    browser.sign_in("gerd")
    browser.post(address("sign_out"))
    assert [browser.sign_in("anna", "wrong").status_code for _time in range(11)][-1] == 429


def test_a_mailed_link_opens_the_door_meanwhile(anna, browser):
    for _time in range(20):
        Visitor().sign_in("anna", "wrong", **from_sender(9))
    browser.post(address("forgotten"), {"username": "anna"})
    path = link_in(mails_to(anna)[0])
    new = {"new_password": "Gummibaum Ofen Klavier", "repeated": "Gummibaum Ofen Klavier"}
    assert browser.post(path, new)["Location"] == "/admin/"
    assert browser.is_in


class TestCodes:
    @pytest.fixture
    def at_second_step(self, anna, browser):
        set_up_app(anna)
        browser.sign_in("anna")
        return browser

    def test_ten_wrong_ones_are_looked_at(self, at_second_step):
        statuses = [at_second_step.type_code(f"{number:06}").status_code for number in range(15)]
        assert statuses == [422] * 10 + [429] * 5
        assert not at_second_step.is_in
        assert at_second_step.type_code(code_now()).status_code == 429

    def test_recovery_codes_count_as_well(self, anna, at_second_step):
        codes = recovery_codes(anna)
        for number in range(10):
            at_second_step.type_code(f"{number:08}")
        assert at_second_step.type_code(codes[0]).status_code == 429

    def test_a_new_sign_in_begins_no_new_count(self, anna, at_second_step):
        for number in range(10):
            at_second_step.type_code(f"{number:06}")
        elsewhere = Visitor()
        elsewhere.sign_in("anna")
        assert elsewhere.type_code(code_now()).status_code == 429

    def test_in_a_day_forty_are_looked_at(self, at_second_step, monkeypatch):
        monkeypatch.setattr(limits, "CODE", limits.Limit("code", 1000, 900))
        statuses = [at_second_step.type_code(f"{number:06}").status_code for number in range(45)]
        assert statuses == [422] * 40 + [429] * 5

    def test_without_the_password_nobody_gets_to_the_codes(self, anna, browser):
        set_up_app(anna)
        assert browser.type_code(code_now())["Location"] == address("sign_in")


def test_mails_to_one_address_are_few_and_the_page_says_the_same(anna, browser):
    for number in range(10):
        answer = browser.post(address("forgotten"), {"username": "anna@example.org"}, **from_sender(number))
        assert answer["Location"] == address("forgotten_sent")
    assert len(mails_to(anna)) == 3


def test_one_sender_asks_for_few_mails(browser, db):
    statuses = [
        browser.post(address("forgotten"), {"username": f"n{number}"}).status_code for number in range(25)
    ]
    assert statuses == [302] * 20 + [429] * 5


def test_questions_for_passkeys_are_few(browser, db):
    statuses = {
        browser.post(address("passkey_question"), {"purpose": "sign_in"}).status_code for _time in range(61)
    }
    assert statuses == {200, 429}


def test_who_is_signed_in_has_ten_and_five_tries_for_the_old_password(as_anna):
    new = {"new_password": "Gummibaum Ofen Klavier", "repeated": "Gummibaum Ofen Klavier"}
    statuses = [
        as_anna.post(address("password"), {"old_password": "wrong", **new}).status_code for _time in range(16)
    ]
    assert statuses == [422] * 15 + [429]
    assert as_anna.post(address("password"), {"old_password": PASSWORD, **new}).status_code == 429
