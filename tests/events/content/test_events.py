"""The events of that week: their words, their dates, their places."""

from datetime import date, time

import pytest
from django.utils.translation import override

from events.models import Event, EventDate, Organiser, Place
from events.words import dates as dates_in_words
from tests.events.content.events_of_2023 import EVENTS, UNKNOWN

pytestmark = pytest.mark.usefixtures("week_on_stage")


def test_the_eleven_events_stand_in_their_order(week):
    assert list(week.events.values_list("slug", flat=True)) == list(EVENTS)
    assert set(week.events.values_list("office__slug", flat=True)) == {"wartburgkreis"}


@pytest.mark.parametrize("slug", EVENTS)
def test_every_word_of_an_event(week, slug):
    event = Event.objects.get(slug=slug)
    place = event.place or Place(name_de=None, name_en=None)
    said = (event.title_de, event.title_en, event.summary_de, event.summary_en, place.name_de, place.name_en)
    assert (*said, event.kind, event.audience) == EVENTS[slug]
    assert {name: getattr(event, name) for name in UNKNOWN} == UNKNOWN
    assert not event.spoken_languages.exists()


def test_three_events_have_a_date_and_one_of_them_a_time(week):
    dates = EventDate.objects.order_by("day").values_list(
        "event__slug", "day", "starts", "ends", "last_day", "all_day", "status"
    )
    assert list(dates) == [
        ("filmvorfuehrung-freibad-2023", date(2023, 9, 12), None, None, None, False, "scheduled"),
        ("offener-stammtisch-2023", date(2023, 9, 28), time(18), None, None, False, "scheduled"),
        ("interkulturelles-kochen-2023", date(2023, 12, 14), None, None, None, False, "scheduled"),
    ]  # fmt: skip
    assert Event.objects.public().undated().count() == 8


def test_the_doubtful_closing_date_keeps_its_day_and_shows_no_weekday(week):
    row = EventDate.objects.get(event__slug="interkulturelles-kochen-2023")
    assert row.weekday_doubtful
    assert "Dienstag, 14. Dezember" in row.editors_note
    assert "14. November 2023" in row.editors_note
    with override("de"):
        assert dates_in_words.in_words(row).day == "14.\u00a0Dezember 2023"
    assert EventDate.objects.filter(weekday_doubtful=True).count() == 1


def test_notes_for_the_editors_where_the_source_leaves_a_question(week):
    noted = Event.objects.exclude(editors_note="").values_list("slug", flat=True)
    assert set(noted) == {
        "vorlesungen-2023",
        "inklusives-sportfest-2023",
        "sportfeste-an-den-gemeinschaftsunterkuenften-2023",
    }


def test_audiences_and_organiser_in_words(week):
    words = {
        event.slug: (event.audience_note_de, event.audience_note_en)
        for event in week.events.all()
        if event.audience_note_de
    }
    assert words == {
        "fest-der-begegnung-2023": ("alle Altersgruppen", "all ages"),
        "inklusives-sportfest-2023": ("Menschen mit Behinderungen", "people with disabilities"),
        "offener-stammtisch-2023": (
            "Migrantinnen und Migranten und alle, die Interesse haben",
            "migrants and all interested residents",
        ),
    }
    organiser = Organiser.objects.get()
    assert organiser.event.slug == "offener-stammtisch-2023"
    assert organiser.name_de == "Der ehrenamtliche Integrationsbeauftragte der Stadt Bad Salzungen"
    assert organiser.name_en == "The volunteer Integration Commissioner of the town of Bad Salzungen"


def test_of_the_places_nothing_is_known_but_name_and_town(week):
    towns = dict(Place.objects.values_list("name_de", "town"))
    assert towns == {
        "PAB Kinocenter Bad Salzungen": "Bad Salzungen",
        "Eisenach": "Eisenach",
        "Bad Salzungen": "Bad Salzungen",
        "Marktplatz Eisenach": "Eisenach",
        "Gemeinschaftsunterkünfte": "",
        "MehrGenerationenHaus Bad Salzungen": "Bad Salzungen",
        "Staatliches Berufsbildungszentrum und Medizinische Fachschule, Bad Salzungen": "Bad Salzungen",
    }
    for place in Place.objects.all():
        assert {getattr(place, fact) for fact in Place.ACCESS} == {None}
        assert (place.street, place.postcode, place.latitude) == ("", "", None)
