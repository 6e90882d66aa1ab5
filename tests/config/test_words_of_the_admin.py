"""What staff read in the admin: words they know, and none of Django's that are English or hard to understand."""

import json
from datetime import date

import pytest
from django.contrib.admin.models import LogEntry
from django.test import override_settings
from django.urls import reverse
from django.utils.translation import gettext, override

from config.admin.words_of_django import SENTENCES
from offices.models import ConsultationException
from tests.website.pages import parse, texts


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_django_are_german(sentence):
    with override("de"):
        assert gettext(sentence) not in {sentence, ""}


def words_of_list(client, name) -> str:
    return texts(parse(client.get(reverse(f"admin:{name}_changelist"))).find(".//main"))


def test_a_list_names_its_filters(as_anna, jena):
    page = words_of_list(as_anna, "events_event")
    assert "Für eine geschlossene Gruppe" in page
    assert "Nach " not in page


def test_a_list_names_its_action(as_anna, jena):
    page = words_of_list(as_anna, "pages_news")
    assert "Auswahl löschen (Aktuelles)" in page
    assert "Ausgewählte" not in page


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2026, 12, 1), date(2026, 12, 1), "1. Dezember 2026: Krankheit"),
        (date(2026, 12, 1), date(2026, 12, 3), "1. Dezember bis 3. Dezember 2026: Krankheit"),
        (date(2026, 12, 1), None, "ab 1. Dezember 2026: Krankheit"),
    ],
)
def test_an_exception_is_called_by_its_days(first, last, words):
    row = ConsultationException(first_day=first, last_day=last, reason_de="Krankheit")
    assert str(row).replace("\xa0", " ") == words


@pytest.mark.parametrize(
    ("name", "words"), [("State", "Stand"), ("Title", "Titel"), ("Kind", "Art"), ("Unheard of", "Unheard of")]
)
def test_the_history_names_fields_in_words(name, words):
    entry = LogEntry(change_message=json.dumps([{"changed": {"fields": [name]}}]), action_flag=2)
    assert words in entry.get_change_message()


@override_settings(LANGUAGE_CODE="de")
def test_the_filter_of_mails_says_what_they_are_for(as_olga, jena):
    page = texts(parse(as_olga.get("/admin/outbox/mail/?purpose=entry")))
    assert "Beitrag zu einem Preis" in page or "neue Nachricht an ein Büro" in page
