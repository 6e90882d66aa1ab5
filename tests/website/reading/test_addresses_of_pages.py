"""What people type where the address of a page or a link belongs: completed, or refused with a sentence."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from website.reading.link import read_link
from website.reading.page_address import PageAddressInput, read_page_address


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


PAGES = [
    ("https://www.jena.de/", "https://www.jena.de/"),
    ("http://www.jena.de", "http://www.jena.de"),
    ("HTTPS://www.jena.de/Seite", "https://www.jena.de/Seite"),
    ("www.jena.de", "https://www.jena.de"),
    ("jena.de/x", "https://jena.de/x"),
    ("jena.de?x=1", "https://jena.de?x=1"),
    ("jena.de:8443/x", "https://jena.de:8443/x"),
    ("straße.example/über", "https://straße.example/über"),
    ("http:/jena.de", "http://jena.de"),
    ("https//jena.de", "https://jena.de"),
    ("https:jena.de", "https://jena.de"),
    ("https;//jena.de", "https://jena.de"),
    ("https:\\\\jena.de\\x", "https://jena.de/x"),
    ("htps://jena.de", "https://jena.de"),
    ("ttps://jena.de", "https://jena.de"),
    ("htttp://jena.de", "http://jena.de"),
    ("https://http://jena.de", "http://jena.de"),
    ("//jena.de/x", "https://jena.de/x"),
    (" <https://jena.de> ", "https://jena.de"),
    ("„www.jena.de“,", "https://www.jena.de"),
    ("URL: www.jena.de", "https://www.jena.de"),
    ("www.jena.de.", "https://www.jena.de"),
    ("https://de.wikipedia.org/wiki/Verein_e.V.", "https://de.wikipedia.org/wiki/Verein_e.V."),
    ("www.\u00adjena.de\u200b", "https://www.jena.de"),
    ("jena.de/Programm.pdf", "https://jena.de/Programm.pdf"),
    ("https://jena.de/?weiter=http://gera.de", "https://jena.de/?weiter=http://gera.de"),
]
NO_PAGES = [
    ("javascript:alert(1)", "nowhere else"),
    (" JaVaScRiPt:alert(1)", "nowhere else"),
    ("java\tscript:alert(1)", "blank"),
    ("java\u200bscript:alert(1)", "nowhere else"),
    ("data:text/html,x", "nowhere else"),
    ("vbscript:x", "nowhere else"),
    ("file:///C:/Programm.doc", "nowhere else"),
    ("C:\\Programm.doc", "nowhere else"),
    ("ftp://jena.de", "nowhere else"),
    ("http:/x", "not the address of a page"),
    ("//evil", "not the address of a page"),
    ("/\\evil.example", "not the address of a page"),
    ("\\\\server\\share", "not the address of a page"),
    ("https://", "not the address of a page"),
    ("https://[", "not the address of a page"),
    ("www.jena", "not the address of a page"),
    ("www.a..de", "not the address of a page"),
    ("hier", "not the address of a page"),
    ("intranet/seite", "not the address of a page"),
    ("192.168.0.1", "not the address of a page"),
    ("#kontakt", "only a place on a page"),
    ("Programm.pdf", "the name of a file"),
    ("Ordner/Programm.docx", "the name of a file"),
    ("https://jena.de@evil.example", "a name before the @"),
    ("www.jena.de und www.gera.de", "a blank"),
    ("https://jena.de/a b", "a blank"),
    ("/de/../../x", "no such address on this website"),
]


@pytest.mark.parametrize("read", [read_link, read_page_address])
@pytest.mark.parametrize(("typed", "expected"), PAGES)
def test_pages(read, typed, expected):
    assert read(typed) == expected
    assert read(expected) == expected


@pytest.mark.parametrize("read", [read_link, read_page_address])
@pytest.mark.parametrize(("typed", "sentence"), NO_PAGES)
def test_what_leads_nowhere_is_refused(read, typed, sentence):
    if sentence == "nowhere else" and read is read_page_address:
        sentence = (
            "not the address of a page"  # where a text may also lead to a mail address, a field may not
        )
    with pytest.raises(ValidationError, match=sentence):
        read(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a@b.de", "mailto:a@b.de"),
        ("mailto: a@b.de", "mailto:a@b.de"),
        ("MAILTO://a@b.de", "mailto:a@b.de"),
        ("Anna <a@b.de>", "mailto:a@b.de"),
        ("a%40b.de", None),
        ("mailto:a%40b.de", "mailto:a@b.de"),
        ("mailto:a@b.de?subject=Guten Tag", "mailto:a@b.de?subject=Guten%20Tag"),
        ("mailto:a@b.de?subject=Guten%20Tag", "mailto:a@b.de?subject=Guten%20Tag"),
        ("a@straße.example", "mailto:a@xn--strae-oqa.example"),
        ("mailto:", None),
        ("a@b", None),
        ("a@b.de, c@b.de", None),
        ("03641 493333", "tel:+493641493333"),
        ("+49 (0) 3641 49-33 33", "tel:+493641493333"),
        ("tel:03641/493333", "tel:+493641493333"),
        ("Tel.: 03641 493333 App. 12", "tel:+493641493333;ext=12"),
        ("115", "tel:115"),
        ("493333", None),
        ("tel:anna", None),
        ("/de/bueros/jena/#contact", "/de/bueros/jena/#contact"),
        ("de/bueros/jena/", "/de/bueros/jena/"),
        ("en/offices/", "/en/offices/"),
    ],
)
def test_links_lead_to_mail_phones_and_our_own_pages_too(typed, expected):
    if expected is None:
        with pytest.raises(ValidationError):
            read_link(typed)
    else:
        assert read_link(typed) == expected
        assert read_link(expected) == expected


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("a@b.de", "e-mail address"),
        ("mailto:a@b.de", "e-mail address"),
        ("03641 493333", "phone number"),
        ("Tel. 03641 493333", "phone number"),
        ("115", "phone number"),
    ],
)
def test_the_address_of_a_page_is_no_mail_address_and_no_number(typed, sentence):
    with pytest.raises(ValidationError, match=sentence):
        read_page_address(typed)


def test_our_own_pages_get_their_whole_address(settings):
    settings.SITE_URL = "https://integration.example"
    assert read_page_address("/de/bueros/jena/") == "https://integration.example/de/bueros/jena/"
    assert read_page_address("en/offices/") == "https://integration.example/en/offices/"


def test_the_field_of_a_form():
    field = PageAddressInput(required=False, max_length=30)
    assert field.clean(" www.jena.de ") == "https://www.jena.de"
    assert field.clean("") == ""
    with pytest.raises(ValidationError):
        field.clean("www.jena.de/" + "x" * 40)
    with pytest.raises(ValidationError):
        field.clean("javascript:alert(1)")
