"""Mails about an entry name award, office and what is missing, and say one day that is true."""

import pytest

from awards.entries import link as entry_link
from awards.entries.letters import EntryReply, ask_nominee, tell_entrant
from awards.models import Edition, Entry
from outbox.models import Mail
from tests.awards.entries.entering import EMAIL, ENGLISH, NOMINEE, begin, nominate, send, typed_for
from website.formats.in_words import full_date

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


def one_line(text: str) -> str:
    return " ".join(text.split())


def latest() -> Mail:
    return Mail.objects.filter(to=EMAIL).latest("pk")


@pytest.mark.parametrize("letter", EntryReply)
def test_every_mail_names_the_award_and_the_office_and_where_to_answer(client, draft, letter):
    Edition.objects.update(contact_email="preis@example.org")
    tell_entrant(Entry.objects.get(), letter)
    mail = latest()
    for words in ["Preis von Jena", "2031", "Integrationsbüro Jena (Stadt Jena)"]:
        assert words in one_line(mail.body)
    assert mail.reply_to == "preis@example.org"
    Edition.objects.update(contact_email="")
    tell_entrant(Entry.objects.get(), letter)
    assert latest().reply_to == "jena@example.org"


def test_a_draft_and_its_link_end_on_one_day_which_the_page_says_too(client, draft, link):
    day = one_line(full_date(draft.delete_on))
    assert f"wird mit seinem Link am {day} gelöscht" in one_line(latest().body)
    assert day in one_line(client.get(link).content.decode())
    assert "365" not in latest().body


def test_a_link_that_ends_before_the_entry_says_its_own_day(client, draft):
    Entry.objects.update(state="sent", sent_at="2031-06-02T08:00Z", keep_until="2040-01-01")
    tell_entrant(Entry.objects.get(), EntryReply.LINK_AGAIN)
    assert "Er gilt bis zum 1. Juni 2032" in one_line(latest().body)


def test_the_receipt_says_what_is_missing(client, draft, link):
    send(client, link, typed_for(draft))
    assert "Es fehlt noch: - Plan für Jena" in one_line(latest().body)
    entry = Entry.objects.get()
    entry.documents_received.set(entry.edition.required_documents.all())
    tell_entrant(entry, EntryReply.LINK_AGAIN)
    assert "Es fehlt nichts." in latest().body
    assert "Es fehlt noch" not in latest().body


def test_a_nomination_waits_for_its_consent(client):
    nominate(client)
    assert "Einwilligung" in latest().body.partition("Es fehlt noch:")[2]


def test_what_is_over_or_withdrawn_cannot_be_changed_any_more_and_no_mail_says_so(
    client, draft, link, time_machine
):
    send(client, link, typed_for(draft))
    Entry.objects.update(state="withdrawn", withdrawn_at="2031-06-02T08:00Z")
    tell_entrant(Entry.objects.get(), EntryReply.WITHDRAWN)
    withdrawn = latest().body
    Entry.objects.update(state="sent", withdrawn_at=None)
    time_machine.move_to("2031-07-02 10:00", tick=False)
    tell_entrant(Entry.objects.get(), EntryReply.LINK_AGAIN)
    for body in [withdrawn, latest().body]:
        assert "Hier sehen Sie Ihren Beitrag:" in body
        assert "zurückziehen" not in body
        assert "kann Ihren Beitrag lesen" in one_line(body)
    assert "Es fehlt" not in withdrawn


@pytest.mark.parametrize("first", ["de", "en"])
def test_who_is_nominated_is_asked_in_both_languages_each_with_its_own_link(client, first):
    entry, _link = nominate(client)
    if first == "en":
        Mail.objects.filter(to=NOMINEE).delete()
        Entry.objects.update(language="en")
        ask_nominee(Entry.objects.get())
    mail = Mail.objects.get(to=NOMINEE)
    assert mail.language == {"de": "de, en", "en": "en, de"}[first]
    parts = mail.body.split("-" * 40)
    assert [len(part.strip()) > 500 for part in parts] == [True, True]
    if first == "en":
        parts.reverse()
    german, english = parts
    for words in ["/de/preise/", "Guten Tag", "Wir löschen es am 30. Juni 2032", "Integrationsbüro Jena"]:
        assert words in one_line(german)
    for words in ["/en/awards/", "Good day", "We delete it on 30 June 2032", "Jena"]:
        assert words in one_line(english)
    assert mail.subject.count(" / ") == 1
    assert mail.reply_to == "jena@example.org"


def test_the_link_of_who_is_nominated_lasts_as_long_as_what_is_kept(client, time_machine):
    nominate(client)
    entry = Entry.objects.get()
    token = entry_link.nominee.token_of(entry)
    time_machine.move_to(f"{entry.delete_on} 08:00", tick=False)
    assert entry_link.nomination_of(token) == entry


def test_mails_in_english_say_the_same(client):
    begin(client, ENGLISH)
    body = one_line(latest().body)
    for words in [
        "for this award: ",
        "Still missing:",
        "A draft that is not sent is deleted with its link on",
    ]:
        assert words in body
