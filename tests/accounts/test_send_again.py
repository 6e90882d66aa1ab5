"""A session that ended while somebody typed: signing in in place, the second factor included, and nothing lost."""

import pytest

from tests.accounts.coming_in import PASSWORD, Visitor, code_now, set_up_app
from tests.offices.admin_pages import form_data, page_with
from tests.website.test_send_again import fields_on, shown_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(jena):
    return page_with(jena, "mission")


@pytest.fixture
def typed(anna, page):
    visitor = Visitor()
    visitor.sign_in("anna")
    sent = form_data(visitor.get(page)) | {"mission_de": "<p>Wir helfen</p>"}
    set_up_app(anna)
    del visitor.cookies["sessionid"]
    return visitor, sent


def test_password_and_code_are_asked_one_after_the_other(typed, page, jena):
    visitor, sent = typed
    lost = visitor.post(page, sent)
    assert "Sie sind nicht mehr angemeldet." in shown_on(lost)
    asked = visitor.post(page, fields_on(lost) | {"again-username": "anna", "again-password": PASSWORD})
    assert not visitor.is_in
    wrong = visitor.post(page, fields_on(asked) | {"again-code": "000000"})
    assert "Dieser Code stimmt nicht" in shown_on(wrong)
    assert "Auftrag (Deutsch) Wir helfen" in shown_on(wrong)
    done = visitor.post(page, fields_on(wrong) | {"again-code": code_now()})
    assert visitor.is_in
    assert "known_browser" in done.cookies
    assert "Jetzt angemeldet: anna." in shown_on(done)
    assert visitor.post(page, fields_on(done)).status_code == 302
    jena.refresh_from_db()
    assert jena.mission_de == "<p>Wir helfen</p>"


def test_a_tab_of_its_own_does_as_well(typed, page, jena):
    """With a passkey, say: the page that keeps the text takes it afterwards, with nothing typed there."""
    visitor, sent = typed
    lost = visitor.post(page, sent)
    assert "In einem neuen Tab anmelden" in shown_on(lost)
    visitor.sign_in("anna", wanted="/admin/signed-in/")
    assert visitor.type_code(code_now())["Location"] == "/admin/signed-in/"
    assert "zurück zu dem mit Ihrem Text" in shown_on(visitor.get("/admin/signed-in/"))
    assert visitor.post(page, fields_on(lost)).status_code == 302
    jena.refresh_from_db()
    assert jena.mission_de == "<p>Wir helfen</p>"


def test_guesses_are_counted_here_as_well(typed, page):
    visitor, sent = typed
    visitor.cookies.clear()
    for _time in range(11):
        answer = visitor.post(page, sent | {"again-username": "anna", "again-password": "wrong"})
    assert "zu oft falsch" in shown_on(answer)
    assert Visitor().sign_in("anna").status_code == 429
