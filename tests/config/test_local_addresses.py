"""Nobody is led from this site to another one by an address that only looks like a page of ours."""

from urllib.parse import urlencode, urljoin, urlsplit

import pytest
from django.test import Client
from django.urls import reverse

from enquiries.models import Enquiry
from offices.office_of_page import office_of_page
from pages.models import Alert
from tests.website.pages import parse
from website.languages.alternates import same_page
from website.local_path import local_path

SIGN_IN = "/de/konto/anmelden/"

SITE = "http://testserver"

HOSTILE = [
    "//evil.example", "///evil.example", "////evil.example", "//evil.example/de/", "/\\evil.example",
    "/\\/evil.example", "\\\\evil.example", "\\/evil.example", "/\\\\evil.example", "\\evil.example",
    "/\t/evil.example", "/\n/evil.example", "/\r/evil.example", "/\r\n/evil.example", "\t//evil.example",
    " //evil.example", "\n//evil.example", "\x00//evil.example", "\x1f//evil.example", "/\x00/evil.example",
    "/\x7f/evil.example", "/\u2028/evil.example", "/\u200b/evil.example", "\u3000//evil.example", "/\ufeff/evil.example",
    "/\u202e/evil.example", "/ /evil.example", "/\u00a0/evil.example", "/.//evil.example", "/..//evil.example",
    "/%2e//evil.example", "/%2E%2e//evil.example", "/de/..//evil.example", "/de/.//evil.example", "/de/\\..\\evil.example",
    "http://evil.example", "https://evil.example/", "HTTPS://EVIL.EXAMPLE", "http:evil.example", "http:/evil.example",
    "http:///evil.example", "https:\\\\evil.example", "ftp://evil.example", "javascript:alert(1)", "JavaScript:alert(1)",
    "java\tscript:alert(1)", "data:text/html,x", "vbscript:x", "blob:x", "mailto:a@evil.example",
    "//testserver@evil.example", "http://testserver@evil.example/", "http://testserver:x@evil.example", "http://testserver.evil.example",
    "http://testserver\\@evil.example", "http://testserver/\\evil.example", "http://testserver//evil.example", "http://testserver/\t/evil.example",
    "//evil.example\\@testserver", "//evil%2eexample", "//[::1]/", "//[evil", "/\\[evil", "evil.example", "de/", "?next=//evil.example",
    "#", "", "\ud800/evil", "/\ud800", "http://testserver:80evil.example", "http://testserverevil.example/de/",
]  # fmt: skip
OURS = [
    "/", "/de/", "/de/bueros/jena/", "/de/bueros/jena/?a=//evil.example&b=%5C", "/de/x/#title", "/en/a//b/",
    "/de/%09/evil.example/", "/de/ä/", "/user@evil.example", "/de/%2F%2Fevil.example",
]  # fmt: skip

hostile = pytest.mark.parametrize("address", HOSTILE)
# Half a character never comes over the wire.
SENT = [address for address in HOSTILE if "\ud800" not in address]


def leads_away(address: str) -> bool:
    """Where a browser lands that follows this from a page of the site; it drops and turns round some signs."""
    for sign in "\t\r\n":
        address = address.replace(sign, "")
    address = address.strip("".join(map(chr, range(33)))).replace("\\", "/")
    found = urlsplit(urljoin(f"{SITE}/de/", address))
    return (found.scheme, found.netloc) != ("http", "testserver")


def test_there_are_many_and_most_lead_away():
    assert len(set(HOSTILE)) >= 60
    assert leads_away("/\\evil.example")
    assert leads_away("/\t/evil.example")
    assert not any(map(leads_away, OURS))


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = SITE


@hostile
def test_it_is_none_of_ours(address):
    assert local_path(address) == ""
    assert same_page(address, "en") is None


@pytest.mark.parametrize("address", OURS)
def test_a_page_of_ours_is_one_also_with_the_name_of_the_site(address):
    assert local_path(address) == local_path(SITE + address) == address
    assert local_path(SITE) == "/"


@pytest.mark.parametrize("address", SENT)
def test_the_display_settings_lead_to_themselves(client, address):
    response = client.post("/de/darstellung/", {"contrast": "high", "next": address})
    assert response["Location"] == "/de/darstellung/#display"


class TestWithPeople:
    """All addresses in one test each: to make the people takes longer than to try them."""

    def test_no_link_in_the_list_of_messages(self, as_olga, jena):
        found = {address: links_to_page(as_olga, jena, address) for address in SENT}
        assert len(found) > 50
        assert {address: links for address, links in found.items() if links} == {}

    def test_a_page_of_ours_is_a_link_there(self, as_olga, jena):
        assert links_to_page(as_olga, jena, f"{SITE}/de/bueros/jena/") == ["/de/bueros/jena/"]

    def test_signing_in_leads_to_no_other_site(self, anna):
        anna.set_password("correct horse battery")
        anna.save()
        sent = {"username": "anna", "password": "correct horse battery"}
        answers = [Client().post(f"{SIGN_IN}?{urlencode({'next': each})}", sent) for each in SENT]
        assert {answer.status_code for answer in answers} == {302}
        assert not [answer["Location"] for answer in answers if leads_away(answer["Location"])]
        assert Client().post(SIGN_IN, {**sent, "next": HOSTILE[0]})["Location"] == "/admin/"

    def test_signing_out_leads_to_no_other_site(self, client, anna):
        for address in SENT:
            client.force_login(anna)
            response = client.post("/admin/logout/", {"next": address})
            assert not leads_away(response.get("Location", "/"))

    def test_they_are_the_page_of_no_office_and_links_away(self, jena):
        assert [address for address in HOSTILE if office_of_page(address)] == []
        assert [address for address in HOSTILE if not Alert(url=address).leads_away] == []
        assert office_of_page(f"{SITE}/de/bueros/jena/?a=b#c") == jena

    @pytest.mark.parametrize(
        "path", ["//evil.example/de/", "/\\evil.example", "/%5Cevil.example/", "//evil.example"]
    )
    def test_an_unknown_page_leads_to_no_other_site(self, client, db, path):
        response = client.generic("GET", path)
        assert not leads_away(response.get("Location", "/"))
        links = [each.get("href") for each in parse(client.generic("GET", path, follow=True)).iter("a")]
        assert not [link for link in links if link and leads_away(link)]


def as_text(address: str) -> str:
    """What a database takes of it."""
    return address.replace("\0", "")


def links_to_page(client, office, address: str) -> list[str]:
    """The links in the values of a message that was sent about this page."""
    enquiry = Enquiry.objects.filter(office=office).first()
    Enquiry.objects.filter(pk=enquiry.pk).update(page=as_text(address))
    page = parse(client.get(reverse("admin:enquiries_enquiry_change", args=[enquiry.pk])))
    shown = [each for each in page.iter("div") if "readonly" in (each.get("class") or "").split()]
    assert shown
    links = [link.get("href") for each in shown for link in each.iter("a")]
    return [link for link in links if not link.startswith(("mailto:", "tel:"))]
