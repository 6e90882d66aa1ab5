"""Pages with a sign-in form that somebody has left open: none is a dead end."""

import pytest

from tests.website.pages import parse
from tests.website.test_send_again import PASSWORD, SIGN_IN, Browser, shown_on


@pytest.mark.parametrize(
    "next_page", ["/admin/offices/", "https://evil.example/", "//evil.example", "/\\evil"]
)
def test_a_sign_in_page_from_before_is_no_dead_end(anna, next_page):
    browser = Browser()
    sent = {"username": "anna", "password": PASSWORD, "next": next_page}
    answer = browser.post("/admin/login/", sent, follow=True)
    assert answer.status_code == 200
    assert PASSWORD not in answer.content.decode()
    last, _status = answer.redirect_chain[-1]
    token = {"csrfmiddlewaretoken": browser.cookies["csrftoken"].value}
    led_to = browser.post(last, {"username": "anna", "password": PASSWORD} | token)
    assert led_to.status_code == 302
    assert led_to["Location"] == (next_page if next_page == "/admin/offices/" else "/admin/")


def test_an_old_sign_in_page_of_somebody_signed_in_leads_on(anna):
    browser = Browser().sign_in("anna")
    data = {"username": "anna", "password": PASSWORD, "csrfmiddlewaretoken": "x" * 64}
    answer = browser.post(SIGN_IN, data, follow=True)
    assert answer.status_code == 200
    assert "Sie sind schon angemeldet, als anna." in shown_on(answer)


def test_an_old_page_can_be_signed_out_from(anna):
    browser = Browser().sign_in("anna")
    answer = browser.post("/admin/logout/", {"csrfmiddlewaretoken": "x" * 64})
    assert "Jetzt angemeldet: anna." in shown_on(answer)
    token = [each.get("value") for each in parse(answer).iter("input") if each.get("name")][-1]
    assert browser.post("/admin/logout/", {"csrfmiddlewaretoken": token}).status_code == 200
    assert browser.get("/admin/").status_code == 302
    assert browser.post("/admin/logout/", {}).status_code == 302
