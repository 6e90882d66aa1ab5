"""Whom to tell about a weakness, as RFC 9116 has it."""

from datetime import datetime, timedelta

import pytest
import time_machine

PATH = "/.well-known/security.txt"


def fields(client) -> dict[str, str]:
    response = client.get(PATH)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert not response.cookies
    lines = response.content.decode().splitlines()
    found = dict(line.split(": ", 1) for line in lines)
    assert len(found) == len(lines), "each field once"
    return found


def test_it_names_contact_languages_and_itself(client, settings):
    settings.SITE_URL = "https://example.org"
    settings.SECURITY_CONTACT = "it@example.org"
    found = fields(client)
    assert found.pop("Expires")
    assert found == {
        "Contact": "mailto:it@example.org",
        "Preferred-Languages": "de, en",
        "Canonical": "https://example.org/.well-known/security.txt",
    }


@pytest.mark.parametrize(
    "uri", ["https://example.org/security", "mailto:it@example.org", "tel:+493658383019"]
)
def test_the_contact_may_be_any_uri(client, settings, uri):
    settings.SECURITY_CONTACT = uri
    assert fields(client)["Contact"] == uri


@pytest.mark.parametrize("now", ["2026-11-22 04:00+00:00", "2028-02-29 23:59+00:00"])
def test_it_is_always_valid_and_never_longer_than_a_year(client, now):
    with time_machine.travel(now, tick=False):
        left = datetime.fromisoformat(fields(client)["Expires"]) - datetime.fromisoformat(now)
    assert timedelta(days=90) < left < timedelta(days=365)


def test_without_a_setting_it_is_the_sender_of_mail(client, settings):
    settings.SECURITY_CONTACT = settings.DEFAULT_FROM_EMAIL
    assert fields(client)["Contact"] == "mailto:no-reply@localhost"
