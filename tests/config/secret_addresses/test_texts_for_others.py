"""What others read and search engines fetch names no mailed link."""

import pytest
from django.urls import reverse

from enquiries.models import Enquiry
from outbox.models import Mail
from tests.config.secret_addresses.kinds import every_link, secret_in
from tests.enquiries.sending import BARRIER, TYPED, send
from tests.website.pages import by_id, parse

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


@every_link
def test_a_report_of_a_barrier_names_the_page_without_the_secret(client, links, kind):
    page = parse(client.get(reverse("enquiries:barrier"), {"page": links[kind]}))
    assert by_id(page, "id_page").get("value").endswith("…")
    send(client, "/de/barriere-melden/", {**BARRIER, "page": f"https://example.org{links[kind]}"})
    assert secret_in(links[kind]) not in Enquiry.objects.order_by("pk").last().page


@every_link
def test_a_link_pasted_into_a_message_ends_before_the_secret(client, links, kind):
    text = f"Mein Link https://example.org{links[kind]} geht nicht.\nWas nun?"
    send(client, "/de/bueros/jena/kontakt/", {**TYPED, "message": text})
    said = Enquiry.objects.order_by("pk").last().message
    assert secret_in(links[kind]) not in said
    assert said.startswith("Mein Link https://example.org/")
    assert said.endswith("… geht nicht.\nWas nun?")


@every_link
def test_sitemap_history_and_sent_mails_hold_none(links, client, olga, kind):
    client.force_login(olga)
    Mail.objects.get(to="jule@example.org").note_sent()
    for path in [
        "/sitemap.xml",
        "/robots.txt",
        "/admin/",
        "/admin/outbox/mail/",
        f"/admin/?next={links[kind]}x",
    ]:
        assert secret_in(links[kind]) not in client.get(path).content.decode().replace(f"{links[kind]}x", "")
    assert not [mail for mail in Mail.objects.filter(state="sent") if secret_in(links[kind]) in mail.body]
