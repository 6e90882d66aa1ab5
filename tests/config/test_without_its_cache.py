"""The whole site with a Redis that is away: slower in places, and complete."""

from datetime import date

import pytest
import time_machine
from django.core.cache import cache

from enquiries.models import Enquiry
from events.models import EventState, Programme
from outbox.first_try import try_now
from outbox.models import Mail
from tests.enquiries.sending import TYPED, send
from tests.events.paper.reading import needs_pdf, path
from website.public_forms.guards import sending_limit

PATH = "/de/bueros/jena/kontakt/"
NOWHERE = "redis://:secret@127.0.0.1:1/0"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def without_cache(settings):
    settings.CACHES = {
        "default": {"BACKEND": "website.shared_cache.backend.SharedCache", "LOCATION": NOWHERE}
    }
    # The memory of the process outlives the settings of a test.
    cache.clear()


def test_a_message_arrives_with_its_mail(client, jena, settings, mailoutbox):
    settings.OPERATOR_EMAIL = "operator@example.org"
    assert send(client, PATH, TYPED).status_code == 302
    assert Enquiry.objects.latest("pk").message == TYPED["message"]
    mail = Mail.objects.latest("pk")
    # The form was sent a minute from now, as it is filled in.
    with time_machine.travel(mail.created, tick=False):
        try_now(mail.pk)
    assert len(mailoutbox) == 1


# Whoever sends is counted by the half hour, which must not end between two of these.
@pytest.mark.time_machine("2026-11-22 10:00Z", tick=False)
def test_senders_are_still_counted(client, jena, monkeypatch):
    monkeypatch.setattr(sending_limit, "POSTS", 3)
    answers = [send(client, PATH, TYPED | {"name": f"Person {number}"}).status_code for number in range(4)]
    assert answers == [302] * 3 + [429]


@needs_pdf
def test_a_programme_is_drawn_once_all_the_same(client, jena, monkeypatch):
    day = date(2031, 6, 1)
    Programme.objects.create(
        office=jena, slug="woche", state=EventState.PUBLISHED, title_de="Woche", first_day=day, last_day=day
    )
    first = client.get(path("de"))
    assert (first.status_code, first.content[:5]) == (200, b"%PDF-")
    monkeypatch.setattr("events.paper.pdf.make_pdf", None)
    assert client.get(path("de")).content == first.content


def test_the_site_is_ready_and_says_what_it_lacks(client):
    response = client.get("/readyz")
    assert response.status_code == 200
    assert response.content.decode().splitlines() == [
        "ok",
        "cache: cannot be used (ConnectionError), the site does without it",
    ]
