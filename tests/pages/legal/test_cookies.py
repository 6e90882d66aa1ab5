"""The register of cookies against what the site really sets, on every way through it."""

import pytest
from django.conf import settings
from django.urls import reverse

from tests.offices.admin_pages import form_data
from website.cookies import COOKIES

A_YEAR = 365 * 24 * 60 * 60


@pytest.fixture
def everything_set(client, anna, jena):
    """All cookies of a visitor who uses the display settings and of an editor who signs in and saves."""
    found = {}

    def note(response):
        found.update(response.cookies)
        return response

    note(client.get("/de/"))
    note(client.post("/de/darstellung/", {"text_size": "150"}))
    login = reverse("accounts:sign_in")
    note(client.get(login))
    note(client.post(login, {"username": "anna", "password": "correct horse battery"}))
    change = reverse("admin:offices_office_change", args=[jena.pk])
    note(client.post(change, form_data(note(client.get(change)))))
    note(client.get(reverse("admin:index")))
    note(client.post(reverse("admin_language"), {"language": "en"}))
    return found


def test_the_register_names_what_is_set_and_nothing_else(everything_set):
    assert set(everything_set) == {cookie.name for cookie in COOKIES}
    assert [cookie.name for cookie in COOKIES] == [
        "display",
        "csrftoken",
        "sessionid",
        "admin-language",
        "known_browser",
    ]


def test_each_ends_with_the_browser_as_the_register_says(everything_set):
    known = everything_set.pop("known_browser")
    assert known["max-age"] == 180 * 24 * 60 * 60
    assert everything_set.pop("admin-language")["max-age"] == A_YEAR
    assert {cookie["max-age"] for cookie in everything_set.values()} == {""}
    assert {cookie["expires"] for cookie in everything_set.values()} == {""}


def test_the_display_stays_a_year_only_if_asked(client):
    kept = client.post("/de/darstellung/", {"text_size": "150", "remember": "y"}).cookies["display"]
    assert kept["max-age"] == A_YEAR


def test_a_session_on_the_server_lasts_two_weeks_at_most():
    assert settings.SESSION_COOKIE_AGE == 14 * 24 * 60 * 60


def test_the_display_holds_no_id(client):
    values = {
        client.post("/de/darstellung/", {"contrast": "high"}).cookies["display"].value for _visit in range(3)
    }
    assert values == {"100.high.n"}


@pytest.mark.parametrize("path", ["/de/bueros/jena/kontakt/", "/de/barriere-melden/"])
def test_a_page_with_a_form_sets_what_the_footer_and_the_privacy_page_say(client, jena, path):
    assert set(client.get(path).cookies) == {"csrftoken"}
    assert "wenn Sie die Darstellung ändern oder ein Formular öffnen" in client.get(path).content.decode()
    privacy = client.get("/de/datenschutz/").content.decode()
    assert "setzt eines, sobald Sie sie öffnen" in privacy
    assert "kein Cookie gesetzt" in privacy


@pytest.mark.parametrize("path", ["/de/bueros/jena/kontakt/", "/de/barriere-melden/"])
def test_who_can_read_a_message_is_told_whole(client, jena, path):
    said = client.get(path).content.decode()
    assert "Auch die Betreiber dieser Website können es lesen." in said
    assert "Nur die" not in said
