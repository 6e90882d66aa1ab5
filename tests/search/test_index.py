"""What is saved is found at the next search, what is withdrawn is not, whichever way it was written."""

import dataclasses

import pytest
from django.db import connection, transaction
from django.utils import timezone

from events.findable import event as events_findable
from events.models import Event, EventState
from offices.models import Duty, Office
from pages.models import News
from search.index.catching_up import before_search
from search.index.writing import findables
from search.models import Change, IndexEntry
from tests import cast
from tests.search.finding import hits, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def concert(jena):
    return cast.make_event(jena, "konzert", "Konzert der Wikinger")


def test_what_is_saved_is_found(concert):
    assert hits("Wikinger") == ["/de/veranstaltungen/konzert/"]


def test_what_is_changed_is_found_by_its_new_words_alone(concert):
    concert.title_de = concert.title_en = "Konzert der Normannen"
    concert.summary_de = concert.summary_en = concert.description_de = concert.description_en = ""
    cast.save(concert)
    assert hits("Normannen")
    assert not hits("Wikinger")


def test_what_is_withdrawn_is_gone(concert):
    concert.state = EventState.DRAFT
    cast.save(concert)
    assert not hits("Wikinger")


def test_what_is_deleted_is_gone(concert):
    hits("Wikinger")
    concert.delete()
    assert not hits("Wikinger")
    assert not IndexEntry.objects.filter(kind="event").exists()


def test_many_rows_changed_at_once(concert):
    hits("Wikinger")
    Event.objects.filter(pk=concert.pk).update(title_de="Konzert der Sachsen")
    assert titles("Sachsen") == ["Konzert der Sachsen"]


def test_rows_written_at_once(jena):
    unit = jena.units.first()
    Duty.objects.bulk_create(Duty(unit=unit, text_de=f"Zither {number} stimmen") for number in range(3))
    assert len(hits("Zither")) == 3


def test_sql_by_hand(concert):
    hits("Wikinger")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE events_event SET is_public = %s, state = 'draft' WHERE id = %s", [False, concert.pk]
        )
    assert not hits("Wikinger")


def test_what_stands_beside_a_row(concert, jena):
    """A place, an organiser, a date: rows of their own, found by the event."""
    place = jena.event_places.create(name_de="Speicher", name_en="Granary", town="Kaltental")
    concert.place = place
    cast.save(concert)
    assert hits("Kaltental")
    place.town = "Warmbronn"
    place.save()
    assert hits("Warmbronn")
    assert not hits("Kaltental")
    cast.add_date(concert)
    assert hits("12. Juni 2031")


def test_an_office_with_another_name(jena):
    assert hits("beraten Jena") == [f"/de/bueros/jena/#duty-{Duty.objects.get().pk}"]
    Office.objects.filter(pk=jena.pk).update(slug="neu-jena", place_de="Neu-Jena")
    assert hits("beraten Jena")[0].startswith("/de/bueros/neu-jena/")


def test_a_page_below_one_that_is_withdrawn(jena):
    above = cast.make_page(jena, "oben", "Oben")
    cast.make_page(jena, "unten", "Zimtschnecke", parent=above)
    assert hits("Zimtschnecke")
    above.is_published = False
    above.save()
    assert not hits("Zimtschnecke")


def test_what_is_rolled_back_was_never_there(jena):
    with transaction.atomic():
        cast.make_event(jena, "konzert", "Konzert der Wikinger")
        assert hits("Wikinger")
        transaction.set_rollback(True)
    assert not hits("Wikinger")


def test_nothing_is_left_to_do_afterwards(concert):
    before_search()
    assert not Change.objects.exists()


def test_an_entry_stands_there_once_however_often_its_row_is_saved(concert):
    for _time in range(3):
        cast.save(concert)
        hits("Wikinger")
    assert IndexEntry.objects.filter(kind="event").count() == 1


def test_a_word_that_never_ends_and_a_text_that_never_ends(jena):
    """Databases have limits; nobody has to know them."""
    cast.make_page(
        jena,
        "lang",
        "Lang",
        body_de=f"<p>{'Quarz' * 5_000} Uhr {'Wort ' * 30_000} 🎉 ' \\ \x00</p>".replace("\x00", ""),
    )
    assert hits("Uhr")


def test_a_row_that_cannot_be_read_is_found_no_more_and_all_others_are(concert, jena, monkeypatch, caplog):
    hits("Wikinger")
    read = events_findable._document
    unreadable = dataclasses.replace(
        events_findable.EVENT, document=lambda row: 1 / 0 if row.pk == concert.pk else read(row)
    )
    known = findables() | {"event": unreadable}
    monkeypatch.setattr("search.index.catching_up.findables", lambda: known)
    cast.save(concert)
    cast.make_event(jena, "tanz", "Tanz der Normannen")
    assert hits("Normannen") == ["/de/veranstaltungen/tanz/"]
    assert hits("Wikinger") == []
    assert "could not read event" in caplog.text


def test_an_index_that_cannot_be_written_ends_no_search(concert, monkeypatch, caplog):
    monkeypatch.setattr("search.index.catching_up.documents", lambda *_: 1 / 0)
    assert hits("Wikinger") == []
    assert "older than the site" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_it_is_written_in_the_transaction_that_saves():
    """So a crash in between leaves neither."""
    jena = cast.jena()
    with transaction.atomic():
        cast.make_event(jena, "konzert", "Konzert der Wikinger")
    assert IndexEntry.objects.filter(kind="event", title_de="Konzert der Wikinger").exists()
    assert not Change.objects.exclude(kind="*").exists()


@pytest.mark.django_db(transaction=True)
def test_what_cannot_be_indexed_is_saved_nevertheless(monkeypatch, caplog):
    jena = cast.jena()
    with monkeypatch.context() as patch:
        patch.setattr("search.index.catching_up.documents", lambda *_: 1 / 0)
        with transaction.atomic():
            News.objects.create(
                office=jena, slug="neues", title_de="Neues", summary_de="Wikinger", publish_at=timezone.now()
            )
    assert "could not be written" in caplog.text
    assert hits("Wikinger") == ["/de/aktuelles/neues/"]
