"""A form of staff that cannot be taken: nothing typed is lost, and nothing is done behind anybody's back."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from offices.models import Document
from tests.offices.admin_pages import address, form_data, page_with, yes_to_deleting
from tests.website.pages import parse, texts

PASSWORD = "correct horse battery"
LONG = "Änderung ß €\n" * 5_000
TITLE = "Noch nicht gespeichert, und nichts ist verloren"
EVIL = "https://evil.example"
SIGN_IN = "/de/konto/anmelden/"


@pytest.fixture
def office_page(jena):
    return page_with(jena, "mission")


class Browser(Client):
    """Checks tokens as the site does, and reads forms as a browser does."""

    def __init__(self, **options):
        super().__init__(enforce_csrf_checks=True, **options)

    def sign_in(self, name: str):
        self.get(SIGN_IN)
        data = {
            "username": name,
            "password": PASSWORD,
            "csrfmiddlewaretoken": self.cookies["csrftoken"].value,
        }
        assert self.post(SIGN_IN, data).status_code == 302
        return self

    def form_of(self, page: str) -> dict:
        response = self.get(page)
        return form_data(response) | {"csrfmiddlewaretoken": response.context["csrf_token"]}


@pytest.fixture
def anna_types(anna, office_page):
    """Her browser, and the form of her office as she has filled it in."""
    browser = Browser().sign_in("anna")
    return browser, browser.form_of(office_page) | {"mission_de": "<p>Wir <strong>helfen</strong></p>"}


def fields_on(response, css_class="send-again") -> dict[str, list[str]]:
    """What the button of the page sends."""
    [form] = [each for each in parse(response).iter("form") if each.get("class") == css_class]
    found = {}
    for each in form.iter("input"):
        if each.get("type") not in {"submit", "file"}:
            found.setdefault(each.get("name"), []).append(each.get("value") or "")
    return found


def shown_on(response) -> str:
    return texts(parse(response).find(".//main"))


def test_signing_in_anew_in_another_tab_loses_nothing(anna_types, office_page, jena):
    browser, typed = anna_types
    browser.sign_in("anna")
    page = browser.post(office_page, typed)
    assert page.status_code == 403
    assert TITLE in shown_on(page)
    assert "Jetzt angemeldet: anna." in shown_on(page)
    assert "Auftrag (Deutsch) Wir helfen" in shown_on(page)
    assert not re.search("loaded.state|opened.by|ticket", shown_on(page), re.IGNORECASE)
    assert "no-store" in page["Cache-Control"]
    jena.refresh_from_db()
    assert "helfen" not in jena.mission_de
    again = fields_on(page)
    assert {name: values[0] for name, values in again.items()} | {"csrfmiddlewaretoken": ""} == {
        name: str(value) for name, value in typed.items()
    } | {"csrfmiddlewaretoken": ""}
    assert browser.post(office_page, again).status_code == 302
    jena.refresh_from_db()
    assert jena.mission_de == typed["mission_de"]


@pytest.mark.parametrize("also_the_token", [False, True])
def test_a_session_that_ended_while_typing(anna_types, office_page, jena, also_the_token):
    """Also where the browser was closed, and its other cookie went, too."""
    browser, typed = anna_types
    del browser.cookies["sessionid"]
    if also_the_token:
        del browser.cookies["csrftoken"]
    page = browser.post(office_page, typed)
    assert "Sie sind nicht mehr angemeldet." in shown_on(page)
    data = fields_on(page)
    wrong = browser.post(office_page, data | {"again-username": "anna", "again-password": "wrong"})
    assert "passen nicht zusammen" in texts(parse(wrong).find(".//ul[@class='errorlist']"))
    data = fields_on(wrong) | {"again-username": "anna", "again-password": PASSWORD}
    signed_in = browser.post(office_page, data)
    assert "Jetzt angemeldet: anna." in shown_on(signed_in)
    assert "Passwörter" not in shown_on(signed_in)
    jena.refresh_from_db()
    assert "helfen" not in jena.mission_de
    assert browser.post(office_page, fields_on(signed_in)).status_code == 302
    jena.refresh_from_db()
    assert jena.mission_de == typed["mission_de"]


def test_long_texts_and_several_values_arrive_unchanged(anna_types, office_page):
    browser, typed = anna_types
    browser.sign_in("anna")
    odd = {"welcome_de": LONG, "many": ["1", "<b>", '"2"']}
    again = fields_on(browser.post(office_page, typed | odd))
    assert again["many"] == odd["many"]
    assert again["welcome_de"] == [LONG]


def test_somebody_else_signs_in_with_annas_text(anna_types, gerd, office_page, jena):
    browser, typed = anna_types
    browser.sign_in("gerd")
    page = browser.post(office_page, typed)
    assert "Jetzt angemeldet: gerd." in shown_on(page)
    refused = browser.post(office_page, fields_on(page))
    assert "mit Ihrem Konto nicht ändern" in shown_on(refused)
    jena.refresh_from_db()
    assert "helfen" not in jena.mission_de
    browser.sign_in("anna")
    page = browser.post(office_page, fields_on(refused))
    assert browser.post(office_page, fields_on(page)).status_code == 302


def test_a_right_taken_away_meanwhile(anna_types, anna, office_page):
    browser, typed = anna_types
    anna.memberships.update(role="reader")
    assert "Auftrag (Deutsch) Wir helfen" in shown_on(browser.post(office_page, typed))
    anna.memberships.all().delete()
    assert "Auftrag (Deutsch) Wir helfen" in shown_on(browser.post(office_page, typed))


def test_a_row_deleted_meanwhile_that_somebody_else_had_opened(olga, jena):
    """It does not come back as a new one: perhaps it is there, for whoever typed the text."""
    browser = Browser().sign_in("olga")
    page = f"/admin/offices/office/{jena.pk}/change/"
    typed = browser.form_of(page) | {"mission_de": "Wir helfen", "opened_by": "0"}
    jena.delete()
    answer = browser.post(page, typed)
    assert answer.status_code == 404
    assert "Auftrag (Deutsch) Wir helfen" in shown_on(answer)


def test_a_file_is_kept_for_who_is_signed_in(anna):
    browser = Browser().sign_in("anna")
    page = address(Document, "add")
    typed = browser.form_of(page) | {"title_de": "Plan", "title_en": "Plan"}
    browser.sign_in("anna")
    answer = browser.post(page, typed | {"file": SimpleUploadedFile("plan.txt", b"Plan")})
    assert "Datei plan.txt" in shown_on(answer)
    assert browser.post(page, fields_on(answer)).status_code == 302
    saved = Document.objects.latest("pk")
    with saved.file.open() as file:
        assert file.read() == b"Plan"
    saved.file.delete()


def test_a_choice_is_shown_by_its_name_to_who_may_see_it(anna, jena, gera):
    browser = Browser().sign_in("anna")
    page = address(Document, "add")
    typed = browser.form_of(page)
    for office, name in [(jena.pk, "Jena"), (gera.pk, str(gera.pk)), (10**30, str(10**30)), ("\0", "")]:
        answer = browser.post(page, typed | {"office": office, "csrfmiddlewaretoken": ""})
        assert f"Büro {name}" in shown_on(answer)
    del browser.cookies["sessionid"]
    assert f"Büro {jena.pk}" in shown_on(browser.post(page, typed | {"office": jena.pk}))


def test_a_file_of_nobody_is_asked_for_again(anna):
    browser = Browser().sign_in("anna")
    page = address(Document, "add")
    typed = browser.form_of(page)
    del browser.cookies["sessionid"]
    answer = browser.post(page, typed | {"file": SimpleUploadedFile("plan.txt", b"Plan")})
    assert "Die Datei plan.txt kann ohne Anmeldung nicht behalten werden." in shown_on(answer)
    data = fields_on(answer) | {"again-username": "anna", "again-password": PASSWORD}
    answer = browser.post(page, data)
    [field] = [each for each in parse(answer).iter("input") if each.get("type") == "file"]
    assert field.get("name") == "file"
    assert "plan.txt" in shown_on(answer)


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": EVIL},
        {"referer": f"{EVIL}/page"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://testserver.evil.example"},
    ],
)
def test_a_form_of_another_website_gets_no_words_of_ours(anna_types, office_page, headers):
    browser, typed = anna_types
    typed["csrfmiddlewaretoken"] = "x" * 64
    answer = browser.post(office_page, typed | {"mission_de": "Überweisen Sie"}, headers=headers)
    assert answer.status_code == 403
    assert b"berweisen" not in answer.content
    assert "Noch einmal senden" not in shown_on(answer)


def test_who_hides_the_address_can_copy_the_text(anna_types, office_page):
    """It would fail for ever: a button would only promise."""
    browser, typed = anna_types
    answer = browser.post(office_page, typed, headers={"origin": "null"})
    assert "Auftrag (Deutsch) Wir helfen" in shown_on(answer)
    assert "Noch einmal senden" not in [each.get("value") for each in parse(answer).iter("input")]


def test_without_the_token_nobody_is_signed_in(anna, office_page):
    browser = Browser()
    data = {"again-username": "anna", "again-password": PASSWORD, "mission_de": "x"}
    for token in [{}, {"csrfmiddlewaretoken": "x" * 64}]:
        answer = browser.post(office_page, data | token)
        assert answer.status_code == 403
        assert "sessionid" not in browser.cookies
        assert PASSWORD not in answer.content.decode()


def test_passwords_are_not_echoed(anna):
    browser = Browser().sign_in("anna")
    data = {
        "old_password": PASSWORD,
        "new_password1": "never to be seen",
        "new_password2": "never to be seen",
    }
    answer = browser.post("/admin/password_change/", data)
    assert "Passwörter werden nicht behalten." in shown_on(answer)
    assert "never to be seen" not in answer.content.decode()
    assert PASSWORD not in answer.content.decode()
    asked = browser.post("/admin/password_change/", fields_on(answer))
    assert asked["Location"] == "/de/konto/passwort/"


def test_what_is_shown_is_escaped(anna_types, office_page):
    browser, typed = anna_types
    browser.sign_in("anna")
    hostile = '"><script>alert(1)</script>'
    answer = browser.post(f"{office_page}?x={hostile}", typed | {hostile: hostile, "welcome_de": hostile})
    assert b"<script>alert" not in answer.content


def test_an_action_of_a_list_says_what_it_will_do(anna, jena):
    browser = Browser().sign_in("anna")
    row = jena.documents.create(title_de="Alt", title_en="Old")
    data = {"action": "delete_selected", "_selected_action": [row.pk]} | yes_to_deleting(row)
    answer = browser.post(address(Document, "changelist"), data)
    assert "Auswahl löschen (Dokumente)" in shown_on(answer)
    assert "In der Liste ausgewählt 1" in shown_on(answer)
    assert Document.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("name", ["\0", "x" * 33, "1-2-3", "-", "a-99999999999-b", "again-file", "file-kept"])
def test_odd_names_are_no_error_of_the_server(anna_types, office_page, name):
    browser, typed = anna_types
    assert browser.post(office_page, typed | {"csrfmiddlewaretoken": "", name: "\0x:"}).status_code == 403
    browser.cookies.clear()
    assert browser.post(office_page, {name: "\0x:"}).status_code == 403
