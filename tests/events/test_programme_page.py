"""The page of a programme, above all that of 2023 with every fact of it."""

from datetime import date

import pytest
import time_machine
from django.core.management import call_command
from django.utils.translation import override

from events.models import Event, EventState, Place, Programme
from events.words.descriptions import period_and_office
from tests import cast
from tests.conftest import NOW
from tests.events.lists.filter_page import days, links, titles
from tests.website.pages import by_class, by_id, parse, texts

PATHS = {
    "de": "/de/programme/interkulturelle-woche-2023-wartburgkreis/",
    "en": "/en/programmes/interkulturelle-woche-2023-wartburgkreis/",
}


def main(client, path):
    found = parse(client.get(path)).find(".//main")
    for term in found.iter("dt"):
        term.tail = " "
    return found


@pytest.fixture(scope="class")
def week_on_stage(standing):
    with standing():
        call_command("load_offices", verbosity=0)
        call_command("load_events", verbosity=0)
        yield


class TestThatOf2023:
    @pytest.fixture(params=[2023, 2026], ids=["meanwhile", "today"])
    def loaded(self, request, week_on_stage, db):
        with time_machine.travel(date(request.param, 9, 20), tick=False):
            yield request.param

    # Of each event: its heading (day, or that it is undated), its title, and every other fact.
    UNDATED = {
        2023: {"de": "Termin folgt", "en": "Date to be announced"},
        2026: {"de": "Tag nicht bekannt", "en": "Day not known"},
    }
    EVENTS = {
        "WE1": {
            "de": ("Dienstag, 12. September 2023", "Filmvorführung „Freibad“", ["Uhrzeit nicht angegeben", "PAB Kinocenter Bad Salzungen", "Zu sehen ist der Film „Freibad“. Danach gibt es eine Gesprächsrunde und einen Imbiss."]),
            "en": ("Tuesday 12 September 2023", 'Film screening "Freibad"', ["time not given", "PAB Kinocenter Bad Salzungen", 'The film "Freibad" is shown, followed by a discussion and a snack.']),
        },
        "WE2": {
            "de": (None, "Berufemesse „Let’s talk about“", ["Eisenach", "Für Migrantinnen und Migranten: Wer neu zugewandert ist, erfährt mehr über Aussichten auf Arbeit, über Praktika, Ausbildung und Berufe in Firmen der Region und kommt direkt mit ihnen in Kontakt."]),
            "en": (None, 'Careers fair "Let’s talk about"', ["Eisenach", "For migrants: newcomers find out about job prospects, internships, vocational training and occupations at companies in the region and make direct contact with employers."]),
        },
        "WE3": {
            "de": (None, "„Fest der Begegnung“", ["Bad Salzungen", "Ein Höhepunkt: viel Unterhaltung und viele Gelegenheiten, einander zu begegnen, für alle Altersgruppen."]),
            "en": (None, "Festival of Encounter", ["Bad Salzungen", "A highlight: plenty of entertainment and many chances to meet, for all ages."]),
        },
        "WE4": {
            "de": (None, "Eröffnung der ToleranzRäume", ["Marktplatz Eisenach", "Die ToleranzRäume werden auf dem Marktplatz in Eisenach eröffnet."]),
            "en": (None, "Opening of the ToleranzRäume", ["Market square, Eisenach", 'The "ToleranzRäume" (spaces of tolerance) open on Eisenach\'s market square.']),
        },
        "WE5": {
            "de": (None, "Vorlesungen", ["Ort nicht angegeben", "Zum Programm gehören Vorlesungen."]),
            "en": (None, "Lectures", ["Place not given", "The programme includes lectures."]),
        },
        "WE6": {
            "de": (None, "Kreativkurse", ["Ort nicht angegeben", "Zum Programm gehören Kurse, in denen man selbst kreativ wird."]),
            "en": (None, "Creative courses", ["Place not given", "The programme includes courses in which you can be creative."]),
        },
        "WE7": {
            "de": (None, "Interkulturelles Beachvolleyball-Turnier", ["Ort nicht angegeben", "Ein interkulturelles Turnier im Beachvolleyball."]),
            "en": (None, "Intercultural beach volleyball tournament", ["Place not given", "An intercultural beach volleyball tournament."]),
        },
        "WE8": {
            "de": (None, "Inklusives Sportfest", ["Ort nicht angegeben", "Ein inklusives Sportfest, gedacht für Menschen mit Behinderungen."]),
            "en": (None, "Inclusive sports day", ["Place not given", "An inclusive sports day for people with disabilities."]),
        },
        "WE9": {
            "de": (None, "Sportfeste an den Gemeinschaftsunterkünften", ["Gemeinschaftsunterkünfte", "Sportfeste bei den Gemeinschaftsunterkünften für Geflüchtete."]),
            "en": (None, "Sports days at the shared accommodation", ["Shared accommodation", "Sports days at the shared accommodation for refugees."]),
        },
        "WE10": {
            "de": ("Donnerstag, 28. September 2023", "Offener Stammtisch", ["18 Uhr", "MehrGenerationenHaus Bad Salzungen", "Der ehrenamtliche Integrationsbeauftragte der Stadt Bad Salzungen startet und leitet einen offenen Stammtisch – für Migrantinnen und Migranten und für alle, die Interesse haben."]),
            "en": ("Thursday 28 September 2023", "Open meet-up (Stammtisch)", ["6 pm", "MehrGenerationenHaus Bad Salzungen", "The volunteer Integration Commissioner of the town of Bad Salzungen starts and runs an open meet-up for migrants and all interested residents."]),
        },
        "WE11": {
            "de": ("14. Dezember 2023", "Interkulturelles Kochen (Abschluss)", ["Uhrzeit nicht angegeben", "Staatliches Berufsbildungszentrum und Medizinische Fachschule, Bad Salzungen", "Zum Abschluss des Programms wird interkulturell gekocht."]),
            "en": ("14 December 2023", "Intercultural cooking (closing event)", ["time not given", "Staatliches Berufsbildungszentrum und Medizinische Fachschule, Bad Salzungen", "The programme closes with intercultural cooking."]),
        },
    }  # fmt: skip

    @pytest.mark.parametrize("language", ["de", "en"])
    def test_each_event_stands_under_its_day_with_every_fact(self, client, loaded, language):
        lines = {}
        for day in by_class(main(client, PATHS[language]), "day"):
            (heading,) = by_class(day, "day__title")
            title = texts(heading).removeprefix("Beendet: ").removeprefix("Over: ")
            for item in day.iter("li"):
                for name in by_class(item, "event__title"):
                    lines[texts(name)] = (title, texts(item))
        assert len(lines) == 11
        for number, event in self.EVENTS.items():
            day, title, facts = event[language]
            assert lines[title][0] == (day or self.UNDATED[loaded][language]), number
            for fact in facts:
                assert fact in lines[title][1], number

    FACTS = {
        "de": [
            "Interkulturelle Woche 2023 im Wartburgkreis", "Hier Ab 12. September 2023",
            "Bundesweit 24. September bis 1. Oktober 2023", "Angekündigt Mehr als 30 Veranstaltungen",
            "Aufgerufen haben die römisch-katholische, die evangelische und die griechisch-orthodoxe Kirche in Deutschland",
            "Veranstaltet von Integrationsmanagement",
            "Gemeinsam mit viele Beteiligte aus dem Netzwerk, Vereine, Initiativen und die Stadt Eisenach",
            "Der Wartburgkreis macht ab Dienstag, dem 12. September 2023, bei der Interkulturellen Woche mit.",
            "Der Wartburgkreis lädt herzlich ein.", "viele weitere Veranstaltungen",
            "Bundesprogramm „Demokratie leben!“", "„Denk bunt“", "www.demokratie-leben.de", "www.denkbunt-thueringen.de",
        ],
        "en": [
            "Intercultural Week 2023 in the Wartburgkreis", "Here From 12 September 2023",
            "Nationwide 24 September to 1 October 2023", "Announced More than 30 events",
            "Called for by the Roman Catholic, Protestant and Greek Orthodox churches in Germany",
            "Organised by Integration Management",
            "Together with many network partners, associations, initiatives and the town of Eisenach",
            "From Tuesday, 12 September 2023, the Wartburgkreis takes part in the Intercultural Week",
            "The Wartburgkreis warmly invites you.", "many more events", "Live Democracy!", "Denk bunt",
        ],
    }  # fmt: skip

    @pytest.mark.parametrize("language", FACTS)
    def test_the_programme_itself(self, client, loaded, language):
        said = texts(main(client, PATHS[language]))
        assert [fact for fact in self.FACTS[language] if fact not in said] == []

    @pytest.mark.parametrize("language", ["de", "en"])
    def test_the_note_for_the_editors_and_the_wrong_weekday_are_not_shown(self, client, loaded, language):
        said = client.get(PATHS[language]).content.decode()
        for words in ["Bitte beim Landkreis nachfragen", "Tuesday 14", "Dienstag, 14", "Donnerstag, 14", "Thursday 14"]:  # fmt: skip
            assert words not in said


@pytest.fixture
def programme(jena):
    return jena.programmes.get()


class TestOrder:
    def test_what_is_to_come_stands_before_what_is_undated_and_over(self, client, programme):
        for slug, day in [("frueher", date(2031, 5, 1)), ("ohne", None), ("heute", date(2031, 6, 2))]:
            event = cast.make_event(programme.office, slug, slug, programme=programme)
            if day:
                cast.add_date(event, day)
        with time_machine.travel(NOW, tick=False):
            page = main(client, "/de/programme/jena-week/")
        assert days(page) == [
            "Montag, 2. Juni 2031",
            "Donnerstag, 12. Juni 2031",
            "Termin folgt",
            "Beendet: Donnerstag, 1. Mai 2031",
        ]
        assert titles(page) == ["heute", "Treffen in Jena", "ohne", "frueher"]

    def test_over_it_says_so(self, client, programme):
        with time_machine.travel(date(2032, 1, 1), tick=False):
            assert "Dieses Programm ist beendet" in texts(main(client, "/de/programme/jena-week/"))

    def test_without_events_it_says_so(self, client, programme):
        Event.objects.all().delete()
        assert "Es ist noch keine Veranstaltung eingetragen." in texts(
            main(client, "/de/programme/jena-week/")
        )


def test_lists_of_results_tell_its_period_in_the_language_of_its_title(programme):
    programme.first_day, programme.last_day, programme.title_en = date(2031, 6, 2), None, ""
    with override("en"):
        told = period_and_office(programme)
    assert told.text.replace("\u00a0", " ") == "Ab 2. Juni 2031. Integrationsbüro Jena."
    assert told.language == "de"


def test_hidden_and_closed_events_are_not_in_it(client, programme):
    page = main(client, "/de/programme/jena-week/")
    assert titles(page) == ["Treffen in Jena"]


def test_a_draft_has_no_page_and_a_former_address_leads_on(client, programme):
    programme.slug = "neu"
    programme.save()
    response = client.get("/en/programmes/jena-week/")
    assert (response.status_code, response["Location"]) == (301, "/en/programmes/neu/")
    Programme.objects.update(state=EventState.DRAFT)
    for slug in ["neu", "jena-week"]:
        assert client.get(f"/de/programme/{slug}/").status_code == 404


def test_paper_names_the_address(client, programme, settings):
    settings.SITE_URL = "https://example.org"
    (address,) = by_class(main(client, "/de/programme/jena-week/"), "qr-code__address")
    assert texts(address) == "https://example.org/de/programme/jena-week/"


def test_the_programme_can_be_printed_for_a_notice_board(client, programme, monkeypatch):
    monkeypatch.setattr("events.templatetags.programme_pdf.can_make_pdf", lambda: True)
    assert "/de/programme/jena-week.pdf" in links(main(client, "/de/programme/jena-week/"))


def test_german_on_the_english_page_is_marked(client, programme):
    programme.title_en = ""
    programme.save()
    page = parse(client.get("/en/programmes/jena-week/"))
    assert page.find(".//title").get("lang") == "de"
    assert by_id(page, "programme") is not None
    assert not [link for link in page.iter("link") if link.get("hreflang")]


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow(client, programme, django_assert_num_queries, count):
    for number in range(count):
        place = Place.objects.create(office=programme.office, name_de=f"P{number}")
        event = cast.make_event(programme.office, f"e{number}", "E", programme=programme, place=place)
        cast.add_date(event)
        cast.make_event(programme.office, f"u{number}", "U", programme=programme, place=place)
    # Programme, funders; dates, their languages; undated, their languages; announcements, footer.
    with django_assert_num_queries(9):
        client.get("/de/programme/jena-week/")
