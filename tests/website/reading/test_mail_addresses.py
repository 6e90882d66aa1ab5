"""Fifty mail addresses as people type or paste them; mail to a domain with ß goes there and nowhere else."""

import json
import re

import pytest
from django.core import mail as sent_mail
from django.core.exceptions import ValidationError
from django.test import override_settings
from django.utils.translation import override

from config.address import host_on_the_wire, site_on_the_wire
from outbox.delivery import Outcome, deliver
from outbox.letter import post
from tests.website.reading.lists import REFUSED
from tests.website.search_engines.schema_org import data_blocks
from website.reading.domain_name import address_for_programs, address_on_the_wire, mailbox_on_the_wire
from website.reading.mail_address import read_mail_address

SHARP = "anna@straße-amt.example"
SHARP_ON_THE_WIRE = "anna@xn--strae-amt-j1a.example"

TYPED = {
    "anna@example.org": "anna@example.org", " anna@example.org ": "anna@example.org", "anna@Example.ORG": "anna@example.org",
    "Anna@example.org": "Anna@example.org", "a+b@example.org": "a+b@example.org", "o'brien@example.org": "o'brien@example.org",
    "a.b-c_d@sub.example.org": "a.b-c_d@sub.example.org", "mailto:anna@example.org": "anna@example.org",
    "MAILTO: anna@example.org": "anna@example.org", "Anna Özil <anna@example.org>": "anna@example.org",
    "<anna@example.org>": "anna@example.org", '"Özil, Anna" <anna@example.org>': "anna@example.org",
    "anna＠example.org": "anna@example.org", "anna@ｅxample.org": "anna@example.org", "anna\u200b@example.org": "anna@example.org",
    "\ufeffanna@example.org": "anna@example.org", "\u202aanna@example.org\u202c": "anna@example.org",
    "anna@ex\u00adample.org": "anna@example.org", "anna@example.org.": "anna@example.org", "\u00a0anna@example.org": "anna@example.org",
    SHARP: SHARP, "anna@STRAẞE-amt.example": SHARP, SHARP_ON_THE_WIRE: SHARP,
    "anna@strasse-amt.example": "anna@strasse-amt.example", "anna@faß.de": "anna@faß.de", "anna@müller.de": "anna@müller.de",
    "anna@mu\u0308ller.de": "anna@müller.de", "anna@MÜLLER.de": "anna@müller.de", "anna@xn--mller-kva.de": "anna@müller.de",
    "anna@βόλος.example": "anna@βόλος.example", "anna@пример.рф": "anna@пример.рф", "a@localhost": "a@localhost",
    "müller@example.org": REFUSED, "Anna.Müller@straße-amt.example": REFUSED, "a b@example.org": REFUSED, "a@exam ple.org": REFUSED,
    "anna@example.org,": REFUSED, "a@b.de, c@d.de": REFUSED, "a@b.de; c@d.de": REFUSED, "a@b.de c@d.de": REFUSED, "a@b@c.de": REFUSED,
    '"a b"@example.org': REFUSED, "a@[192.168.0.1]": REFUSED, "a@192.168.0.1": REFUSED, "a..b@example.org": REFUSED,
    ".a@example.org": REFUSED, "a.@example.org": REFUSED, "a@example": REFUSED, "@example.org": REFUSED, "a@": REFUSED, "a": REFUSED,
    "a(at)example.org": REFUSED, "a at example.org": REFUSED, "www.example.org": REFUSED, "a" * 65 + "@example.org": REFUSED,
    "a@" + "b" * 64 + ".de": REFUSED, "a@exa_mple.org": REFUSED, "a@-example.org": REFUSED, "a@example..org": REFUSED,
    "a@☃.net": REFUSED, "mailto:a@b.de?subject=x": REFUSED, "a@example.org\nBcc: b@c.de": REFUSED, "a@xn--a.de": REFUSED,
    "a@b.de\x00": REFUSED,
}  # fmt: skip


@pytest.mark.parametrize(("typed", "meant"), TYPED.items())
def test_an_address_is_read_rightly_or_refused(typed, meant):
    if meant != REFUSED:
        assert read_mail_address(typed) == meant
        assert read_mail_address(meant) == meant
        return
    with pytest.raises(ValidationError):
        read_mail_address(typed)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("müller@example.org", "mail servers know only the letters"), ("a b@example.org", "blank"),
        ("a@b.de, c@d.de", "several e-mail addresses"), ("a@b", "not an e-mail address"),
    ],
)  # fmt: skip
def test_a_sentence_says_what_is_wrong(typed, sentence):
    with override("en"), pytest.raises(ValidationError, match=sentence):
        read_mail_address(typed)


@pytest.mark.parametrize(
    ("read", "wire"),
    [
        (SHARP, SHARP_ON_THE_WIRE),
        ("a@faß.de", "a@xn--fa-hia.de"),
        ("a@fass.de", "a@fass.de"),
        ("a@müller.de", "a@xn--mller-kva.de"),
    ],
)
def test_the_wire_has_the_standard_of_2008(read, wire):
    assert address_on_the_wire(read) == address_for_programs(read) == wire


def test_what_was_stored_long_ago_breaks_no_page():
    assert address_for_programs("a@☃.net") == "a@☃.net"


@pytest.mark.django_db
@override_settings(
    EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
    DEFAULT_FROM_EMAIL="Amt Ä <amt@straße.example>",
)
def test_a_mail_goes_to_the_domain_that_was_typed():
    mail = post(
        to=SHARP, reply_to="b@faß.de", subject="S", body="B", purpose="p", language="de", at_once=False
    )
    assert deliver(mail.pk) is Outcome.SENT
    message = sent_mail.outbox[0]
    assert message.recipients() == [SHARP_ON_THE_WIRE]
    header = message.message().as_string()
    assert f"To: {SHARP_ON_THE_WIRE}" in header
    assert "Reply-To: b@xn--fa-hia.de" in header
    assert "<amt@xn--strae-oqa.example>" in header
    assert mail.message_id.endswith("@xn--strae-oqa.example>")
    assert "strasse" not in header
    assert "fass.de" not in header


def test_what_operators_enter_is_turned_to_the_wire():
    assert mailbox_on_the_wire("Amt Ä <amt@straße.example>") == "Amt Ä <amt@xn--strae-oqa.example>"
    assert mailbox_on_the_wire("amt@straße.example") == "amt@xn--strae-oqa.example"
    assert mailbox_on_the_wire("no-reply@localhost") == "no-reply@localhost"
    assert host_on_the_wire(".straße.example") == ".xn--strae-oqa.example"
    assert [host_on_the_wire(host) for host in ["*", "[::1]", "", "127.0.0.1"]] == [
        "*",
        "[::1]",
        "",
        "127.0.0.1",
    ]
    assert site_on_the_wire("https://Straße.example:8000/x") == "https://xn--strae-oqa.example:8000/x"
    assert site_on_the_wire("https://example.org") == "https://example.org"


def test_pages_show_the_address_and_link_to_the_wire(client, jena):
    jena.contacts.all().delete()
    jena.contacts.create(email=SHARP)
    response = client.get(jena.get_absolute_url())
    page = response.content.decode()
    assert f"mailto:{SHARP_ON_THE_WIRE}" in page
    assert "straße-amt" in re.sub("<wbr>", "", page)
    assert "strasse-amt" not in page
    assert SHARP_ON_THE_WIRE in json.dumps(data_blocks(response)[0])


@override_settings(SECURITY_CONTACT="mailto:it@straße.example")
def test_security_txt_names_the_wire(client):
    assert "mailto:it@xn--strae-oqa.example" in client.get("/.well-known/security.txt").content.decode()


def test_staff_store_one_way_of_writing(admin_client, jena):
    typed = {"office": jena.pk, "email": "Anna <anna@STRAẞE-amt.example>", "position": 0}
    response = admin_client.post("/admin/offices/contact/add/", typed)
    assert response.status_code == 302, response.content.decode()
    assert jena.contacts.filter(email=SHARP).exists()
