"""Words are found whatever way they are written."""

import pytest

from events.calendar.changes import as_one_change
from events.models import Event, Organiser, Place
from tests import cast
from website.admin.folded_search import MOST_WORDS, words_of
from website.reading.letters import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ämter", "aemter"), ("AEMTER", "aemter"), ("A\u0308mter", "aemter"), ("Straße", "strasse"), ("Café!", "cafe"),
        ("Bürger:innen", "buergerinnen"), ("Bürger*innen", "buergerinnen"), ("10-18 Uhr", "10 18 uhr"),
        ("ТЕСТ", "тест"), ("  ", ""), ("%_\\", "_"),
    ],
)  # fmt: skip
def test_folding(text, folded):
    assert fold(text) == folded


def test_a_search_is_a_few_words_each_once():
    assert words_of("Köln, KOELN köln") == ["koeln"]
    assert len(words_of("a b c d e f g h i j")) == MOST_WORDS


class TestTheWordsOfAnEvent:
    @staticmethod
    def found(query) -> bool:
        return Event.objects.saying(words_of(query)).exists()

    def test_both_languages_the_place_and_who_holds_it(self, event):
        event.place = Place.objects.create(
            office=event.office, name_de="Rathaus", name_en="Town hall", town="Öhringen"
        )
        event.description_de = "<p>Größe</p><p>zählt</p>"
        cast.save(event, Organiser(event=event, name_de="Bücherei"))
        for query in [
            "treffen",
            "english",
            "groesse",
            "zahl",
            "town hall",
            "oehringen",
            "büch",
            "in short",
            "",
        ]:
            assert self.found(query) == (query != "zahl"), query

    def test_they_follow_every_change(self, event):
        organiser = event.organisers.create(name_de="Bücherei")
        place = Place.objects.create(office=event.office, name_de="Rathaus")
        event.place, event.title_de = place, "Feier"
        cast.save(event)
        assert self.found("feier buecherei rathaus")
        place.name_de = "Schloss"
        with as_one_change(event):
            organiser.delete()
            place.save()
        assert self.found("schloß")
        assert not self.found("buecherei")
        assert not self.found("rathaus")

    def test_a_wildcard_is_no_wildcard(self, event):
        assert not self.found("tr_ffen")
