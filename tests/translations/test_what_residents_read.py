"""What the English page says where its text is older than the German one."""

from datetime import date

import pytest
import time_machine

from translations.models import Unconfirmed

pytestmark = pytest.mark.usefixtures("cast_on_stage")

SENTENCE = "The German text is newer (since 3\u00a0May)."


def change_german(office, text="Herzlich willkommen."):
    office.welcome_de = text
    with time_machine.travel(date(2026, 5, 3)):
        office.save()


def page(client, path="/en/offices/jena/") -> str:
    with time_machine.travel(date(2026, 5, 20)):
        return client.get(path).content.decode()


def test_the_sentence_stands_at_the_block_with_a_way_to_the_german_text(client, welcome):
    assert "newer-text" not in page(client)
    change_german(welcome)
    html = page(client)
    assert SENTENCE in " ".join(html.split(" ")).replace("\n", " ")
    assert html.count('class="newer-text"') == 1
    assert '<a href="/de/bueros/jena/" hreflang="de">' in html


def test_the_german_page_says_nothing(client, welcome):
    change_german(welcome)
    assert "newer-text" not in page(client, "/de/bueros/jena/")
    assert Unconfirmed.objects.count() > 0
