"""One-time codes and recovery codes: set up, asked for, lost. Passkeys: tests/browser/staff/test_coming_in.py."""

import re

import pytest
import time_machine

from accounts.confirming import MINUTES
from tests.accounts.coming_in import (
    PASSWORD,
    Visitor,
    address,
    code_now,
    errors,
    factors,
    mails_to,
    recovery_codes,
    said,
    set_up_app,
)
from tests.conftest import NOW
from tests.website.pages import parse

pytestmark = pytest.mark.django_db


def shown_secret(page) -> str:
    return re.sub(r"\s", "", re.search(r"<code>([A-Z2-7 ]+)</code>", page.content.decode())[1])


def codes_on(page) -> list[str]:
    return [each.text for each in parse(page).iterfind(".//ul[@class='recovery-codes']//code")]


@pytest.fixture
def with_app(anna):
    set_up_app(anna)
    return anna


class TestSettingUpAnApp:
    def code_for(self, secret: str) -> str:
        from allauth.mfa.totp.internal import auth

        counter = list(auth.yield_hotp_counters_from_time())[1]
        return auth.format_hotp_value(auth.hotp_value(secret, counter))

    def test_it_shows_a_picture_and_a_key_and_takes_the_code(self, as_anna, anna):
        page = as_anna.get(address("add_app"))
        assert parse(page).find(".//svg[@role='img']") is not None
        secret = shown_secret(page)
        answer = as_anna.post(address("add_app"), {"code": self.code_for(secret)})
        assert answer["Location"] == address("recovery_codes")
        assert factors(anna) == ["recovery_codes", "totp"]

    def test_the_recovery_codes_are_shown_at_once_and_can_be_saved(self, as_anna):
        secret = shown_secret(as_anna.get(address("add_app")))
        page = as_anna.post(address("add_app"), {"code": self.code_for(secret)}, follow=True)
        shown = codes_on(page)
        assert len(set(shown)) == 10
        file = as_anna.get(address("recovery_codes_text"))
        assert file["Content-Disposition"].startswith("attachment")
        assert all(code in file.content.decode() for code in shown)
        assert "no-store" in file["Cache-Control"]

    def test_a_wrong_code_keeps_the_picture(self, as_anna, anna):
        secret = shown_secret(as_anna.get(address("add_app")))
        page = as_anna.post(address("add_app"), {"code": "000000"})
        assert page.status_code == 422
        assert "nicht der Code zu dem Bild" in errors(page)[0]
        assert shown_secret(page) == secret
        assert factors(anna) == []

    def test_a_code_may_be_typed_in_two_halves(self, as_anna, anna):
        code = self.code_for(shown_secret(as_anna.get(address("add_app"))))
        as_anna.post(address("add_app"), {"code": f" {code[:3]} {code[3:]}"})
        assert "totp" in factors(anna)

    def test_the_owner_is_told_by_mail(self, as_anna, anna):
        as_anna.post(
            address("add_app"), {"code": self.code_for(shown_secret(as_anna.get(address("add_app"))))}
        )
        assert "weiteren Schlüssel" in mails_to(anna)[-1].subject


class TestTheSecondStep:
    def test_after_the_password_the_code_is_asked_for(self, with_app, browser):
        assert browser.sign_in("anna", wanted="/admin/offices/")["Location"] == address("second_step")
        assert not browser.is_in
        assert browser.get("/admin/").status_code == 302
        assert browser.get(address("second_step")).status_code == 200
        assert browser.type_code(code_now())["Location"] == "/admin/offices/"
        assert browser.is_in

    def test_a_wrong_code_is_said_at_its_field(self, with_app, browser):
        browser.sign_in("anna")
        page = browser.type_code("000000")
        assert page.status_code == 422
        field = parse(page).find(".//input[@id='id_code']")
        assert (field.get("autocomplete"), field.get("aria-invalid")) == ("one-time-code", "true")
        assert not browser.is_in

    def test_a_code_works_once(self, with_app):
        code = code_now()
        for attempt, comes_in in [(Visitor(), True), (Visitor(), False)]:
            attempt.sign_in("anna")
            attempt.type_code(code)
            assert attempt.is_in == comes_in

    def test_a_recovery_code_takes_its_place_once(self, with_app):
        code = recovery_codes(with_app)[3]
        for attempt, comes_in in [(Visitor(), True), (Visitor(), False)]:
            attempt.sign_in("anna")
            attempt.type_code(f"{code[:4]} {code[4:]}")
            assert attempt.is_in == comes_in
        assert "Wiederherstellungscode" in mails_to(with_app)[0].subject

    def test_it_ends_after_a_quarter_of_an_hour(self, with_app, browser):
        with time_machine.travel(NOW, tick=False) as clock:
            browser.sign_in("anna")
            clock.shift(16 * 60)
            assert browser.type_code(code_now())["Location"] == address("sign_in")
            assert not browser.is_in

    def test_it_can_be_stopped(self, with_app, browser):
        browser.sign_in("anna")
        browser.post(address("sign_out"))
        assert browser.type_code(code_now())["Location"] == address("sign_in")

    @pytest.mark.parametrize("code", ["", "x", "1" * 500, "\0", "١٢٣٤٥٦", "½", "-1"])
    def test_nonsense_is_refused_with_a_sentence(self, with_app, browser, code):
        browser.sign_in("anna")
        page = browser.type_code(code)
        assert page.status_code == 422
        assert errors(page)


class TestChangingWhatOpensTheAccount:
    @pytest.fixture
    def later(self, with_app):
        """Anna is in for an hour."""
        visitor = Visitor()
        with time_machine.travel(NOW, tick=False) as clock:
            visitor.sign_in("anna")
            visitor.type_code(code_now())
            clock.shift(MINUTES * 60 + 1)
            yield visitor

    @pytest.mark.parametrize("name", ["add_app", "remove_app", "add_passkey", "recovery_codes", "new_recovery_codes", "recovery_codes_text"])  # fmt: skip
    def test_it_asks_once_more_who_is_there(self, later, with_app, name):
        recovery_codes(with_app)
        for answer in [later.get(address(name)), later.post(address(name))]:
            assert answer["Location"].startswith(address("confirm"))
        assert factors(with_app) == ["recovery_codes", "totp"]

    def test_the_password_shows_it(self, later):
        led = later.get(address("remove_app"))["Location"]
        assert later.post(led, {"password": "wrong"}).status_code == 422
        assert later.post(led, {"password": PASSWORD})["Location"] == address("remove_app")
        assert later.get(address("remove_app")).status_code == 200

    def test_it_leads_to_no_other_site(self, later):
        path = f"{address('confirm')}?next=//evil.example"
        assert later.post(path, {"password": PASSWORD})["Location"] == address("account")

    def test_somebody_without_a_password_shows_it_by_a_code(self, later, with_app):
        type(with_app).objects.filter(pk=with_app.pk).update(password="!x")
        visitor = Visitor()
        visitor.force_login(type(with_app).objects.get(pk=with_app.pk))
        led = visitor.get(address("remove_app"))["Location"]
        assert visitor.post(led, {"code": code_now(1)})["Location"] == address("remove_app")

    def test_nobody_else_may(self, browser):
        for name in [
            "account",
            "second_factor",
            "password",
            "sessions",
            "add_app",
            "confirm",
            "recovery_codes",
        ]:
            assert browser.get(address(name))["Location"].startswith(address("sign_in")), name


def in_with_code() -> Visitor:
    visitor = Visitor()
    visitor.sign_in("anna")
    visitor.type_code(code_now())
    return visitor


def test_switching_codes_off_takes_the_recovery_codes_along(with_app):
    recovery_codes(with_app)
    visitor = in_with_code()
    assert visitor.get(address("remove_app")).status_code == 200
    assert factors(with_app) == ["recovery_codes", "totp"], "to look at the page changes nothing"
    visitor.post(address("remove_app"))
    assert factors(with_app) == []
    assert "entfernt" in mails_to(with_app)[-1].subject


def test_the_last_one_stays_where_the_site_insists(with_app, settings):
    settings.SECOND_FACTOR = True
    visitor = in_with_code()
    page = visitor.post(address("remove_app"))
    assert page.status_code == 422
    assert "dies ist der einzige" in errors(page)[0]
    assert factors(with_app) == ["totp"]


def test_new_recovery_codes_end_the_earlier_ones(with_app):
    before = recovery_codes(with_app)
    visitor = in_with_code()
    page = visitor.post(address("new_recovery_codes"), follow=True)
    now = [code.replace(" ", "") for code in codes_on(page)]
    assert len(now) == 10
    assert not set(now) & set(before)


def test_without_a_second_factor_there_are_no_recovery_codes(as_anna):
    assert as_anna.get(address("recovery_codes")).status_code == 404
    assert as_anna.post(address("new_recovery_codes")).status_code == 404


def test_nobody_changes_the_passkey_of_another(as_anna, gerd):
    from allauth.mfa.models import Authenticator

    row = Authenticator.objects.create(
        user=gerd, type="webauthn", data={"name": "Schlüssel", "credential": {}}
    )
    for name in ["rename_passkey", "remove_passkey"]:
        assert as_anna.get(address(name, row.pk)).status_code == 404
        assert as_anna.post(address(name, row.pk), {"name": "x"}).status_code == 404
    assert Authenticator.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("purpose", ["sign_in", "second_step", "confirm", "add", "nonsense", ""])
def test_a_question_for_a_passkey_is_asked_at_its_moment_alone(browser, as_anna, purpose):
    by_stranger = browser.post(address("passkey_question"), {"purpose": purpose})
    assert by_stranger.status_code == (200 if purpose == "sign_in" else 403)
    by_anna = as_anna.post(address("passkey_question"), {"purpose": purpose})
    assert by_anna.status_code == (200 if purpose in {"confirm", "add"} else 403)


def test_a_question_tells_nothing_of_accounts(browser, db):
    asked = browser.post(address("passkey_question"), {"purpose": "sign_in"}).json()["publicKey"]
    assert not asked.get("allowCredentials")
    assert asked["userVerification"] == "required"


def test_a_page_looked_at_begins_no_session(browser, db):
    for name in ["sign_in", "forgotten", "forgotten_sent"]:
        assert set(browser.get(address(name)).cookies) <= {"csrftoken"}


def test_the_page_says_what_is_set_up(with_app):
    recovery_codes(with_app)
    page = in_with_code().get(address("second_factor"))
    assert "10 Codes sind übrig" in said(page)
    assert "Einmalcodes abschalten" in said(page)
