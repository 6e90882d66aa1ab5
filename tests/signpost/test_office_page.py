"""Who can help with what, for one office: we do, they do, not known yet."""

from datetime import date, time

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from signpost.kinds import PlaceKind
from signpost.models import OtherPlace
from signpost.topics import TOPICS
from tests import cast
from tests.website.pages import by_class, by_id, parse, texts

PATHS = {"de": "/de/bueros/{slug}/wegweiser/", "en": "/en/offices/{slug}/who-can-help/"}


def get(client, slug="jena", language="de"):
    response = client.get(PATHS[language].format(slug=slug))
    assert response.status_code == 200
    return parse(response)


def topic(client, key, slug="jena", language="de"):
    return by_id(get(client, slug, language), key)


@pytest.mark.parametrize("language", ["de", "en"])
def test_each_topic_is_a_section_and_stands_in_the_list_above(client, bare, language):
    page = get(client, language=language)
    listed = [link.get("href") for link in by_class(page, "topic-list__link")]
    assert listed == [f"#{topic.key}" for topic in TOPICS]
    assert all(by_id(page, anchor.removeprefix("#")) is not None for anchor in listed)


@pytest.mark.parametrize("language", ["de", "en"])
def test_whom_to_call_in_danger_stands_above_everything_else(client, bare, language):
    (box,) = by_class(get(client, language=language), "danger")
    assert [link.get("href") for link in box.iter("a")] == ["tel:110", "tel:116016", "#violence"]
    assert "116 016" in texts(box)


def test_where_nothing_is_entered_it_says_who_decides_and_whom_to_ask(client, bare):
    staying = topic(client, "staying")
    assert [texts(name) for name in by_class(staying, "decider__name")][0] == "Ausländerbehörde"
    assert "Wir kennen die Adressen noch nicht. Fragen Sie uns." in texts(staying)
    assert [link.get("href") for link in by_class(staying, "ask__way")] == ["/de/bueros/jena/kontakt/"]
    assert "Bitte fragen Sie in der Stadtverwaltung nach diesem Büro." in texts(staying)
    assert "Das machen wir" not in texts(staying)


def test_in_english_the_official_name_stands_beside_it_marked_as_german(client, bare):
    name = by_class(topic(client, "staying", language="en"), "decider__name")[0]
    assert texts(name) == "Immigration office (Ausländerbehörde)"
    assert [(each.get("lang"), texts(each)) for each in name.iter("span") if each.get("lang")] == [
        ("de", "Ausländerbehörde")
    ]


def test_who_has_a_phone_is_asked_by_phone_too(client, bare):
    bare.contacts.create(phone="0365 8383019", email="buero@example.org")
    ways = [link.get("href") for link in by_class(topic(client, "staying"), "ask__way")]
    assert ways == ["tel:+493658383019", "mailto:buero@example.org", "/de/bueros/jena/kontakt/"]


@time_machine.travel("2031-06-02 10:00+02:00", tick=False)
@pytest.mark.parametrize(
    ("language", "facts"),
    [
        (
            "de",
            ["Entscheidet in Jena über den Aufenthalt.", "03641 494949", "amt-jena@example.org", "Jenaer Ring 5",
             "Nächste Sprechzeit: Dienstag, 3. Juni, 9 bis 12 Uhr", "Dienstag, 9 bis 12 Uhr", "Jena-Süd",
             "Deutsch, Englisch", "Ja, auf Anfrage", "Stufenloser Zugang Ja",
             "Das Büro hat das am 5. Mai 2031 geprüft."],
        ),
        (
            "en",
            ["Immigration Office Jena", "Ausländerbehörde Jena", "Decides on residence in Jena.", "German, English",
             "Next consultation: Tuesday 3 June, 9 am to noon", "The office checked this on 5 May 2031."],
        ),
    ],
)  # fmt: skip
def test_a_place_says_all_that_is_known_of_it(client, bare, language, facts):
    cast.whole_place(bare)
    (card,) = by_class(topic(client, "staying", language=language), "place-card")
    assert [fact for fact in facts if fact not in texts(card)] == []
    assert "Noch nicht bekannt" not in texts(card)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Noch nicht bekannt: Telefon, Adresse und Sprechzeiten. Das hat noch niemand geprüft."),
        ("en", "Not available yet: phone, address and consultation hours. Nobody has checked this yet."),
    ],
)
def test_what_is_not_known_of_a_place_is_said_once(client, bare, language, sentence):
    cast.make_place(bare)
    (card,) = by_class(topic(client, "staying", language=language), "place-card")
    assert texts(card).endswith(sentence)


def test_the_address_of_a_shelter_is_not_missed(client, bare):
    cast.make_place(bare, PlaceKind.SHELTER, name_de="Frauenhaus Jena", phone="03641 449872")
    (card,) = by_class(topic(client, "violence"), "place-card")
    assert "Noch nicht bekannt" not in texts(card)


def test_a_place_that_is_known_comes_before_kinds_that_are_not(client, bare):
    cast.make_place(bare, PlaceKind.MIGRATION_ADVICE, name_de="Beratung Jena", name_en="")
    staying = topic(client, "staying")
    assert texts(staying).index("Beratung Jena") < texts(staying).index("Ausländerbehörde")
    assert "Wo keine Adresse steht, kennen wir sie noch nicht. Fragen Sie uns." in texts(staying)


def test_where_every_place_is_known_nobody_is_asked(client, bare):
    for kind in [PlaceKind.DRIVING_LICENCES, PlaceKind.VEHICLES]:
        cast.whole_place(bare, kind)
    assert "Fragen Sie uns" not in texts(topic(client, "driving"))


def test_under_its_second_topic_a_place_leads_to_its_first(client, bare):
    place = cast.whole_place(bare)
    assert len(by_class(get(client), "place-card")) == 1
    (link,) = by_class(topic(client, "working"), "decider__link")
    assert link.get("href") == f"#place-{place.pk}"


def test_what_the_office_does_itself_comes_first_and_leads_to_its_line(client, bare):
    unit = bare.units.create(slug="guides", name_de="Lotsen", name_en="Guides")
    duty = unit.duties.create(text_de="gehen mit zu Behörden", text_en="go with you")
    bare.own_help.create(topic="authorities", duty=duty)
    part = topic(client, "authorities")
    assert [texts(each) for each in part.iter("h3")][:2] == ["Das machen wir", "Das machen andere"]
    (link,) = by_class(part, "own-help__link")
    assert (link.get("href"), texts(link)) == (f"/de/bueros/jena/#duty-{duty.pk}", "gehen mit zu Behörden")
    assert [each.get("href") for each in by_class(part, "ask__way")] == ["/de/bueros/jena/kontakt/"]


def test_own_help_may_be_a_sentence_a_unit_or_a_contact(client, bare):
    unit = bare.units.create(slug="guides", name_de="Lotsen", name_en="Guides")
    contact = bare.contacts.create(purpose_de="Wohnung", phone="0365 8383019")
    bare.own_help.create(topic="housing", text_de="Wir suchen mit.", unit=unit, contact=contact)
    (item,) = by_class(topic(client, "housing"), "own-help__item")
    assert texts(item) == "Wir suchen mit. Lotsen Wohnung 0365 8383019"


def test_german_texts_on_the_english_page_are_marked_under_one_sentence(client, bare):
    place = cast.make_place(bare, decides_de="Entscheidet über Aufenthalt.")
    OtherPlace.objects.filter(pk=place.pk).update(name_en="")
    staying = topic(client, "staying", language="en")
    marked = {texts(span) for span in staying.iter("span") if span.get("lang") == "de"}
    assert {"Ausländerbehörde Jena", "Entscheidet über Aufenthalt."} <= marked
    assert len(by_class(staying, "original-text")) == 1


def test_it_shows_nothing_of_another_office(client, jena, gera):
    assert "Gera" not in texts(get(client).find(".//main"))


def test_in_danger_numbers_come_before_places(client, bare):
    headings = [texts(each) for each in topic(client, "violence").iter("h3")]
    assert headings == ["In ganz Deutschland", "Das machen andere"]


def test_help_for_all_of_germany_stands_under_its_topics(client, bare):
    assert "Ärztlicher Bereitschaftsdienst" in texts(topic(client, "health"))
    assert "Doctors on call" in texts(topic(client, "health", language="en"))
    assert "Day and night. Free of charge." in texts(topic(client, "health", language="en"))
    (free,) = [
        each for each in by_class(topic(client, "money"), "help-lines__item") if "Sperr-Notruf" in texts(each)
    ]
    assert "116 116" in texts(free)
    assert "Tag und Nacht. Kostenlos." in texts(free)


@time_machine.travel("2031-06-03 09:30+02:00", tick=False)
@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        ({}, "Jetzt geöffnet bis 12 Uhr."),
        ({"only_by_appointment": True}, "Sprechzeit bis 12 Uhr, nur mit Termin."),
        ({"by_arrangement": True}, "Andere Zeiten nach Vereinbarung."),
    ],
)
def test_the_hours_of_a_place_have_the_words_of_an_office(client, bare, flags, sentence):
    cast.whole_place(bare, **flags)
    assert sentence in texts(topic(client, "staying"))


def test_without_hours_it_says_by_appointment_where_that_is_so(client, bare):
    cast.make_place(bare, by_arrangement=True)
    assert "Sprechzeiten Termine nach Vereinbarung." in texts(topic(client, "staying"))


@time_machine.travel("2031-12-24 10:00+01:00", tick=False)
def test_a_public_holiday_of_the_state_closes_places_too(client, bare):
    place = cast.make_place(bare)
    place.consultation_hours.create(weekday=2, opens=time(9), closes=time(12))
    assert date(2031, 12, 24).weekday() == 2
    assert "Nächste Sprechzeit: Mittwoch, 7. Januar, 9 bis 12 Uhr" in texts(topic(client, "staying"))


@pytest.mark.parametrize("count", [1, 12])
def test_queries_do_not_grow_and_none_is_asked_twice(client, bare, count):
    unit = bare.units.create(slug="office", name_de="Stelle")
    for number, kind in enumerate(list(PlaceKind)[:count]):
        cast.whole_place(bare, kind)
        duty = unit.duties.create(text_de=f"Aufgabe {number}")
        bare.own_help.create(topic=TOPICS[number].key, duty=duty, unit=unit)
    with CaptureQueriesContext(connection) as queries:
        get(client)
    asked = [query["sql"] for query in queries]
    assert len(asked) == len(set(asked)) == 11


def test_a_former_address_of_an_office_leads_on(client, bare):
    bare.slug = "jena-neu"
    bare.save()
    answer = client.get(PATHS["en"].format(slug="jena"))
    assert (answer.status_code, answer["Location"]) == (301, PATHS["en"].format(slug="jena-neu"))


def test_an_office_that_does_not_exist_has_no_signpost(client, db):
    assert client.get(PATHS["de"].format(slug="nirgends")).status_code == 404
