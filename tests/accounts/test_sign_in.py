"""Signing in with a name and a password, on a page of the site in both languages."""

import re

import pytest
from django.conf import settings

from offices.models import User
from tests.accounts.coming_in import PASSWORD, Visitor, address, errors, said
from tests.website.pages import parse, texts

pytestmark = pytest.mark.django_db

WRONG = "Name und Passwort passen nicht zusammen."


@pytest.mark.parametrize(("language", "title"), [("de", "Anmelden"), ("en", "Sign in")])
def test_the_page_has_one_heading_and_fields_that_may_be_pasted_into(browser, language, title):
    page = browser.get(address("sign_in", language=language))
    assert [texts(each) for each in parse(page).iter("h1")] == [title]
    fields = {each.get("name"): each for each in parse(page).iter("input") if each.get("id")}
    assert fields["username"].get("autocomplete") == "username"
    assert fields["password"].get("autocomplete") == "current-password"
    assert "onpaste" not in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert page["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("path", ["/konto/", "/account/"])
@pytest.mark.parametrize(("asked", "led_to"), [("en", "/en/account/"), ("tr, de", "/de/konto/")])
def test_without_a_language_one_gets_the_best(browser, path, asked, led_to):
    assert browser.get(path, headers={"accept-language": asked})["Location"] == led_to


@pytest.mark.parametrize("name", ["anna", "ANNA", "anna@example.org", "Anna@Example.org", " anna "])
def test_name_or_address_and_password_open_the_door(browser, anna, name):
    answer = browser.sign_in(name)
    assert answer["Location"] == "/admin/"
    assert browser.is_in


@pytest.mark.parametrize(
    "name", ["anna", "nobody", "anna@example.org", "nobody@example.org", "ånna", "x" * 200]
)
def test_whoever_is_refused_reads_the_same_whether_there_is_an_account(browser, anna, name):
    page = browser.sign_in(name, "wrong")
    assert page.status_code == 422
    assert [WRONG in each for each in errors(page)] == [True]
    field = parse(page).find(".//input[@id='id_password']")
    assert (field.get("aria-invalid"), field.get("value")) == ("true", None)
    assert parse(page).find(f".//*[@id='{field.get('aria-describedby')}']") is not None
    assert parse(page).find(".//input[@id='id_username']").get("value") == name
    assert "Fehler" in parse(page).findtext(".//title")
    assert set(page.cookies) <= {"csrftoken"}


@pytest.mark.parametrize("closed", ["is_active", "is_staff"])
def test_a_closed_account_is_refused_as_a_wrong_password_is(browser, anna, closed):
    User.objects.filter(pk=anna.pk).update(**{closed: False})
    assert WRONG in errors(browser.sign_in("anna"))[0]
    assert not browser.is_in


def test_an_account_without_a_password_is_refused(browser, anna):
    anna.set_unusable_password()
    anna.save()
    for password in [PASSWORD, "!", ""]:
        assert browser.sign_in("anna", password).status_code == 422


def test_two_accounts_with_one_address_sign_in_by_their_names(browser, anna, gerd):
    """Nobody asked for that before: the address alone does not say which."""
    User.objects.filter(pk=gerd.pk).update(email="ANNA@example.org")
    assert browser.sign_in("anna@example.org").status_code == 422
    assert browser.sign_in("gerd")["Location"] == "/admin/"


@pytest.mark.parametrize(
    ("wanted", "led_to"),
    [
        ("/admin/offices/", "/admin/offices/"),
        ("/en/account/sessions/", "/en/account/sessions/"),
        ("https://evil.example/", "/admin/"),
        ("//evil.example", "/admin/"),
        ("/\\evil.example", "/admin/"),
        ("", "/admin/"),
    ],
)
def test_where_was_i(browser, anna, wanted, led_to):
    assert browser.sign_in("anna", wanted=wanted)["Location"] == led_to


def test_a_page_of_the_admin_leads_here_and_back(browser, anna):
    asked = browser.get("/admin/offices/office/?q=1", follow=True)
    last = asked.redirect_chain[-1][0]
    assert last.startswith(address("sign_in"))
    assert (
        browser.post(last, {"username": "anna", "password": PASSWORD})["Location"]
        == "/admin/offices/office/?q=1"
    )


def test_who_is_in_already_is_led_on(as_anna):
    assert as_anna.get(address("sign_in") + "?next=/admin/offices/")["Location"] == "/admin/offices/"


def test_who_lost_the_right_reads_it_and_is_not_led_in_circles(as_anna, anna):
    User.objects.filter(pk=anna.pk).update(is_staff=False)
    page = as_anna.get("/admin/", follow=True)
    assert page.status_code == 403
    assert "darf diese Seiten nicht mehr sehen" in said(page)


def test_signing_out(as_anna):
    assert as_anna.get(address("sign_out")).status_code == 200
    assert as_anna.is_in
    assert "Sie sind abgemeldet" in said(as_anna.post(address("sign_out")))
    assert not as_anna.is_in
    assert as_anna.get("/admin/").status_code == 302


def test_signing_out_from_the_admin(as_anna):
    assert "Sie sind abgemeldet" in said(as_anna.post("/admin/logout/"))
    assert not as_anna.is_in


@pytest.mark.parametrize("button", [{"contrast": "high"}, {"text_size": "larger"}, {"language": "en"}])
def test_another_look_keeps_the_name_and_tries_nothing(browser, anna, button):
    typed = {"username": "anna", "password": PASSWORD, **button}
    page = browser.post(address("sign_in", language="en"), typed)
    assert page.status_code == 200
    assert parse(page).find(".//input[@id='id_username']").get("value") == "anna"
    assert PASSWORD not in page.content.decode()
    assert not browser.is_in
    assert ("display" in page.cookies) == ("language" not in button)


class TestAPageThatWasOpenForTooLong:
    def test_it_keeps_the_name_and_asks_for_the_password_again(self, anna):
        strict = Visitor(enforce_csrf_checks=True)
        page = strict.sign_in("anna", wanted="/admin/offices/")
        assert page.status_code == 403
        assert "zu lange offen" in errors(page)[0]
        assert PASSWORD not in page.content.decode()
        form = parse(page).find(".//form[@id='page-form']")
        sent = {each.get("name"): each.get("value") or "" for each in form.iter("input")}
        assert sent["username"] == "anna"
        answer = strict.post(form.get("action"), sent | {"password": PASSWORD})
        assert answer["Location"] == "/admin/offices/"

    def test_another_website_gets_no_words_of_its_own(self, anna):
        strict = Visitor(enforce_csrf_checks=True)
        page = strict.sign_in("Rufen Sie an", headers={"sec-fetch-site": "cross-site"})
        assert page.status_code == 403
        assert "Rufen Sie an" not in page.content.decode()


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"username": "anna"},
        {"username": "a\0b", "password": "x"},
        {"username": "x" * 10_000, "password": "y"},
        {"username": "anna", "password": "y" * 100_000},
        {"username": ["anna", "gerd"], "password": "x"},
        {"credential": ""},
        {"credential": "[]"},
        {"credential": '{"id": 1, "response": null, "type": "public-key"}'},
        {"credential": '{"id":"YQ","rawId":"YQ","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"YQ","signature":"YQ","userHandle":"enp6enp6enp6enp6"}}'},
    ],
)  # fmt: skip
def test_nonsense_is_an_error_of_who_sends_it(browser, anna, sent):
    page = browser.post(address("sign_in"), sent)
    assert page.status_code == 422
    assert errors(page)


def test_the_admin_leads_to_ones_own_account(as_anna):
    links = {
        each.get("href") for each in parse(as_anna.get("/admin/")).find(".//div[@id='user-tools']").iter("a")
    }
    assert {address("account"), "/admin/password_change/"} <= links


def test_no_inline_script_stands_in_the_page(browser):
    page = browser.get(address("sign_in"))
    scripts = list(parse(page).iter("script"))
    assert scripts
    assert all(each.get("src", "").startswith(settings.STATIC_URL) for each in scripts)
    assert not re.search(r"\son\w+=", page.content.decode())
