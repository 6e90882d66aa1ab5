"""A link shows a working copy to people without an account, as long as it holds."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from drafts.links.token import address_of
from drafts.models import SHOWN_FOR, SharedLink
from tests.drafts.copies import documents, keep, overview_of, publish, signed_in
from website.addresses.secret import without_secrets

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(jena):
    return jena.events.get(slug="jena-event")


@pytest.fixture
def link(as_anna, event) -> SharedLink:
    keep(as_anna, event, title_de="Großes Fest", title_en="Great feast")
    answer = as_anna.post(overview_of(event), {"_share": "yes"}, follow=True)
    link = SharedLink.objects.get()
    assert address_of(link, "de") in answer.content.decode()
    return link


def test_it_shows_both_languages_to_somebody_without_an_account(link):
    visitor = Client()
    for language in ["de", "en"]:
        page = visitor.get(address_of(link, language))
        assert page.status_code == 200
        found = documents(visitor, page)
        assert "Großes Fest" in found["de"]
        assert "Great feast" in found["en"]
        assert not page.cookies


def test_it_says_until_when_it_holds(link):
    html = Client().get(address_of(link, "en")).content.decode()
    assert "This link holds until" in html


def test_it_is_listed_and_kept_nowhere_and_no_log_tells_it(link):
    address = address_of(link, "en")
    page = Client().get(address)
    assert page.headers["X-Robots-Tag"] == "noindex"
    assert "no-store" in page.headers["Cache-Control"]
    assert "noindex" in page.content.decode()
    assert without_secrets(f"GET {address} 200") == "GET /en/preview/… 200"
    assert "preview" not in Client().get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("change", ["forged", "cut", "of another row"])
def test_a_forged_one_leads_nowhere(link, change):
    address = address_of(link, "en")
    wrong = {
        "forged": address[:-2] + "x/",
        "cut": address[:-9] + "/",
        "of another row": address.replace(":", ":x", 1),
    }
    assert Client().get(wrong[change]).status_code == 404


def test_after_its_days_it_says_so(link):
    with time_machine.travel(link.expires_at, tick=False):
        page = Client().get(address_of(link, "en"))
        frame = Client().get(address_of(link, "en") + "page/")
    assert page.status_code == 410
    assert "This link has ended" in page.content.decode()
    assert frame.status_code == 404
    assert "Fest" not in frame.content.decode()


def test_it_holds_seven_days(link):
    assert timedelta(days=7) == SHOWN_FOR
    assert link.expires_at - link.made_at == SHOWN_FOR


def test_it_is_withdrawn(as_anna, event, link):
    as_anna.post(overview_of(event), {"_withdraw": "yes", "link": link.pk})
    assert Client().get(address_of(link, "de")).status_code == 410


def test_it_ends_when_the_copy_is_published_or_discarded(as_anna, event, link):
    address = address_of(link, "de")
    assert publish(as_anna, event).status_code == 302
    assert Client().get(address).status_code == 404


def test_another_office_makes_and_withdraws_none(event, link):
    gerd = signed_in("gerd")
    assert gerd.post(overview_of(event), {"_share": "yes"}).status_code == 404
    assert gerd.post(overview_of(event), {"_withdraw": "yes", "link": link.pk}).status_code == 404
    assert SharedLink.objects.get().withdrawn_at is None


def test_it_shows_no_copy_of_another_row(as_anna, jena, link):
    keep(as_anna, jena.contacts.get(), name_de="Frau Geheim")
    visitor = Client()
    found = documents(visitor, visitor.get(address_of(link, "de")))
    assert "Frau Geheim" not in found["de"]
