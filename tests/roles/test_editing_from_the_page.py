"""Staff see “Edit” beside what they may edit; everybody else sees the page as it always was."""

import pytest
from django.urls import reverse

from events.models import Event
from offices.models import User
from pages.models import News
from tests.website.pages import parse, texts

OFFICE = "/en/offices/jena/"


@pytest.fixture
def as_(client):
    def signed_in(who):
        client.force_login(User.objects.get(username=who))
        return client

    return signed_in


def edit_links(page) -> list:
    return [link for link in parse(page).iter("a") if link.get("class") == "edit-link"]


@pytest.mark.parametrize("who", ["anna", "mona", "emil", "tara", "olga"])
def test_who_edits_the_office_sees_a_link_beside_each_section(as_, who):
    page = as_(who).get(OFFICE)
    words = [texts(link) for link in edit_links(page)]
    assert "Edit: Consultation hours" in words
    assert "Edit: Networks and partners" in words
    assert len(words) == len(set(words)) > 5
    assert "no-store" in page["Cache-Control"]
    assert "Cookie" in page["Vary"]


@pytest.mark.parametrize("who", ["rita", "gerd", "jule"])
def test_who_does_not_edit_it_sees_the_page_of_everybody(as_, client, who):
    everybody = client.get(OFFICE).content
    assert as_(who).get(OFFICE).content == everybody


def test_a_resident_gets_no_cookie_and_no_trace_of_it(client, as_):
    before = client.get(OFFICE)
    as_("anna").get(OFFICE)
    client.logout()
    after = client.get(OFFICE)
    assert after.content == before.content
    assert not edit_links(after)
    assert after.headers.get("Cache-Control") == before.headers.get("Cache-Control")
    assert not after.cookies


def test_every_link_opens_the_page_where_it_is_edited(as_, jena):
    browser = as_("anna")
    for path in [OFFICE, public_event(jena).get_absolute_url(), public_news(jena).get_absolute_url()]:
        links = edit_links(browser.get(path))
        assert links, path
        for link in links:
            address, _, anchor = link.get("href").partition("#")
            page = browser.get(address)
            assert page.status_code == 200, address
            assert not anchor or f'id="{anchor}"' in page.content.decode(), link.get("href")


def public_event(office) -> Event:
    return Event.objects.public().filter(office=office).first()


def public_news(office) -> News:
    return News.objects.published().filter(office=office).first()


def test_a_duty_is_two_clicks_from_its_page(as_, jena):
    """Edit, then the field is there; Save is the third."""
    page = as_("emil").get(OFFICE)
    (link,) = [each for each in edit_links(page) if "unit" in each.get("href")][:1]
    form = as_("emil").get(link.get("href").partition("#")[0])
    assert jena.units.first().duties.first().text_de in form.content.decode()


def test_an_unknown_session_is_nobody(client):
    client.cookies["sessionid"] = "x" * 32
    assert not edit_links(client.get(OFFICE))
    assert client.get(reverse("home")).status_code == 200
