"""The Intercultural Week 2023 of the Wartburgkreis, every fact of it, word for word."""

from datetime import date, time
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from events import content_files, dates_in_words, programme_in_words
from events.models import Event, EventDate, Organiser, Place, Programme
from events.translation import TRANSLATED_FIELDS
from offices.models import Office
from tests import cast
from website.bilingual import languages, text_in
from website.content_rows import ContentError

SLUG = "interkulturelle-woche-2023-wartburgkreis"

# Title, summary and place in German and English, kind and audience, of WE1 to WE11.
EVENTS = {
    "filmvorfuehrung-freibad-2023": (
        "Filmvorführung „Freibad“",
        'Film screening "Freibad"',
        "Zu sehen ist der Film „Freibad“. Danach gibt es eine Gesprächsrunde und einen Imbiss.",
        'The film "Freibad" is shown, followed by a discussion and a snack.',
        "PAB Kinocenter Bad Salzungen",
        "PAB Kinocenter Bad Salzungen",
        "film",
        "",
    ),
    "berufemesse-lets-talk-about-2023": (
        "Berufemesse „Let’s talk about“",
        'Careers fair "Let’s talk about"',
        "Für Migrantinnen und Migranten: Wer neu zugewandert ist, erfährt mehr über Aussichten auf Arbeit, über Praktika, Ausbildung und Berufe in Firmen der Region und kommt direkt mit ihnen in Kontakt.",
        "For migrants: newcomers find out about job prospects, internships, vocational training and occupations at companies in the region and make direct contact with employers.",
        "Eisenach",
        "Eisenach",
        "fair",
        "migrants",
    ),
    "fest-der-begegnung-2023": (
        "„Fest der Begegnung“",
        "Festival of Encounter",
        "Ein Höhepunkt: viel Unterhaltung und viele Gelegenheiten, einander zu begegnen, für alle Altersgruppen.",
        "A highlight: plenty of entertainment and many chances to meet, for all ages.",
        "Bad Salzungen",
        "Bad Salzungen",
        "festival",
        "",
    ),
    "eroeffnung-der-toleranzraeume-2023": (
        "Eröffnung der ToleranzRäume",
        "Opening of the ToleranzRäume",
        "Die ToleranzRäume werden auf dem Marktplatz in Eisenach eröffnet.",
        'The "ToleranzRäume" (spaces of tolerance) open on Eisenach\'s market square.',
        "Marktplatz Eisenach",
        "Market square, Eisenach",
        "",
        "",
    ),
    "vorlesungen-2023": (
        "Vorlesungen",
        "Lectures",
        "Zum Programm gehören Vorlesungen.",
        "The programme includes lectures.",
        None,
        None,
        "talk",
        "",
    ),
    "kreativkurse-2023": (
        "Kreativkurse",
        "Creative courses",
        "Zum Programm gehören Kurse, in denen man selbst kreativ wird.",
        "The programme includes courses in which you can be creative.",
        None,
        None,
        "course",
        "",
    ),
    "interkulturelles-beachvolleyball-turnier-2023": (
        "Interkulturelles Beachvolleyball-Turnier",
        "Intercultural beach volleyball tournament",
        "Ein interkulturelles Turnier im Beachvolleyball.",
        "An intercultural beach volleyball tournament.",
        None,
        None,
        "sport",
        "",
    ),
    "inklusives-sportfest-2023": (
        "Inklusives Sportfest",
        "Inclusive sports day",
        "Ein inklusives Sportfest, gedacht für Menschen mit Behinderungen.",
        "An inclusive sports day for people with disabilities.",
        None,
        None,
        "sport",
        "disabilities",
    ),
    "sportfeste-an-den-gemeinschaftsunterkuenften-2023": (
        "Sportfeste an den Gemeinschaftsunterkünften",
        "Sports days at the shared accommodation",
        "Sportfeste bei den Gemeinschaftsunterkünften für Geflüchtete.",
        "Sports days at the shared accommodation for refugees.",
        "Gemeinschaftsunterkünfte",
        "Shared accommodation",
        "sport",
        "",
    ),
    "offener-stammtisch-2023": (
        "Offener Stammtisch",
        "Open meet-up (Stammtisch)",
        "Der ehrenamtliche Integrationsbeauftragte der Stadt Bad Salzungen startet und leitet einen offenen Stammtisch – für Migrantinnen und Migranten und für alle, die Interesse haben.",
        "The voluntary Integration Commissioner of the town of Bad Salzungen starts and runs an open meet-up for migrants and all interested residents.",
        "MehrGenerationenHaus Bad Salzungen",
        "MehrGenerationenHaus Bad Salzungen",
        "meeting",
        "everybody",
    ),
    "interkulturelles-kochen-2023": (
        "Interkulturelles Kochen (Abschluss)",
        "Intercultural cooking (closing event)",
        "Zum Abschluss des Programms wird interkulturell gekocht.",
        "The programme closes with intercultural cooking.",
        "Staatliches Berufsbildungszentrum und Medizinische Fachschule, Bad Salzungen",
        "Staatliches Berufsbildungszentrum und Medizinische Fachschule, Bad Salzungen",
        "",
        "",
    ),
}

# What no event of 2023 says: unknown stays empty.
UNKNOWN = {
    "description_de": None, "description_en": None, "price_kind": "unknown", "price": None,
    "registration_needed": None, "sign_language": None, "childcare": None, "contact_name": "",
    "contact_phone": "", "contact_email": "", "online_url": "", "image": "", "is_closed": False,
    "state": "published",
}  # fmt: skip


def load() -> str:
    out = StringIO()
    call_command("load_events", stdout=out)
    return out.getvalue()


@pytest.fixture
def wartburgkreis(db):
    call_command("load_offices", verbosity=0, stdout=StringIO())
    load()
    return Office.objects.get(slug="wartburgkreis")


@pytest.fixture
def week(wartburgkreis):
    return Programme.objects.get()


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
    assert organiser.name_en == "The voluntary Integration Commissioner of the town of Bad Salzungen"


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


def test_the_programme_has_a_period_of_its_own(week):
    assert (week.first_day, week.last_day) == (date(2023, 9, 12), None)
    assert (week.nationwide_first_day, week.nationwide_last_day) == (date(2023, 9, 24), date(2023, 10, 1))
    with override("en"):
        assert programme_in_words.period_in_words(week) == "from 12\u00a0September 2023"
        assert (
            programme_in_words.nationwide_period_in_words(week) == "24\u00a0September to 1\u00a0October 2023"
        )
        assert programme_in_words.announced_in_words(week) == "more than 30 events"


def test_every_word_of_the_programme(week):
    said = {
        field: (getattr(week, f"{field}_de"), getattr(week, f"{field}_en"))
        for field in TRANSLATED_FIELDS[Programme]
    }
    assert said == {
        "title": (
            "Interkulturelle Woche 2023 im Wartburgkreis",
            "Intercultural Week 2023 in the Wartburgkreis",
        ),
        "series": ("Interkulturelle Woche", "Intercultural Week"),
        "introduction": (
            "<p>Der Wartburgkreis macht ab Dienstag, dem 12. September 2023, bei der Interkulturellen Woche mit. Aufgerufen dazu haben die römisch-katholische, die evangelische und die griechisch-orthodoxe Kirche in Deutschland. Die bundesweite Woche selbst dauert vom 24. September bis zum 1. Oktober 2023. Mehr als 30 Veranstaltungen stehen auf dem vielfältigen Programm. Zusammengestellt und organisiert hat es das Integrationsmanagement mit vielen Beteiligten aus dem Netzwerk, mit Vereinen, mit Initiativen und mit der Stadt Eisenach. Der Wartburgkreis lädt herzlich ein.</p>",
            "<p>From Tuesday, 12 September 2023, the Wartburgkreis takes part in the Intercultural Week, following a call by the Roman Catholic, Protestant and Greek Orthodox churches in Germany. The nationwide week itself runs from 24 September to 1 October 2023. The varied programme has more than 30 events. Integration Management put it together and organised it with many network partners, associations and initiatives and with the town of Eisenach. The Wartburgkreis warmly invites you.</p>",
        ),
        "initiators": (
            "die römisch-katholische, die evangelische und die griechisch-orthodoxe Kirche in Deutschland",
            "the Roman Catholic, Protestant and Greek Orthodox churches in Germany",
        ),
        "co_organisers": (
            "viele Beteiligte aus dem Netzwerk, Vereine, Initiativen und die Stadt Eisenach",
            "many network partners, associations, initiatives and the town of Eisenach",
        ),
        "further_events": ("viele weitere Veranstaltungen", "many more events"),
        "funding_note": (week.office.funding_note_de, week.office.funding_note_en),
    }
    assert (week.slug, week.year, week.state) == (SLUG, 2023, "published")
    assert (week.announced_events, week.announced_as_minimum) == (30, True)


def test_the_five_funders_are_those_of_the_office(week):
    assert list(week.funders.all()) == list(week.office.funding_programmes.all())
    assert week.funders.count() == 5


@pytest.mark.parametrize("model", TRANSLATED_FIELDS, ids=lambda model: model.__name__)
def test_every_text_exists_in_every_language(week, model):
    for row in model.objects.all():
        for field in TRANSLATED_FIELDS[model]:
            there = [code for code in languages() if text_in(row, field, code)]
            assert there in ([], languages()), f"{model.__name__} {row}: {field}"


class TestLoadingAgain:
    def test_it_says_what_it_did(self, db):
        assert (
            load()
            == f"{SLUG}: left out, because its office is not there; to load the offices: load_offices\n"
        )
        call_command("load_offices", verbosity=0, stdout=StringIO())
        assert load() == f"{SLUG}: created\n"
        assert load() == f"{SLUG}: exists, left as it is\n"

    def test_what_staff_changed_survives(self, week):
        Event.objects.filter(slug="vorlesungen-2023").delete()
        event = Event.objects.get(slug="kreativkurse-2023")
        event.title_de = "Malen und Töpfern"
        event.save()
        load()
        assert Event.objects.count() == 10
        assert Event.objects.filter(title_de="Malen und Töpfern").exists()

    def test_a_renamed_programme_does_not_come_back(self, week):
        week.slug = "woche-2023"
        week.save()
        load()
        assert Programme.objects.count() == 1

    def test_the_office_may_have_been_renamed(self, db):
        call_command("load_offices", verbosity=0, stdout=StringIO())
        office = Office.objects.get(slug="wartburgkreis")
        office.slug = "wartburg"
        office.save()
        load()
        assert Programme.objects.get().office == office

    def test_nobody_has_seen_an_entry_before_so_none_has_changed(self, week):
        assert set(EventDate.objects.values_list("sequence", flat=True)) == {0}


@pytest.mark.parametrize(
    ("slip", "sentence"),
    [
        ('titel.de = "A"', "There is no key “titel” here."),
        ('funders = ["ESF"]', "funders: This file describes no funder with the name “ESF”."),
        ('[[events]]\ntitle.de = "A"\nplace = "Haus"', "events 1: place: This file describes no place with the name “Haus”."),
        ('[[events]]\ntitle.de = "A"\n[[events.dates]]\nday = 2023-09-12\nends = 12:00:00', "events 1: dates 1: "),
        ('[[events]]\ntitle.de = "A"\nkind = "party"', "events 1: kind: "),
        ("[[events]]\nfirst_start = 2023-09-12", "events 1: There is no key “first_start” here."),
        ("is_public = true", "There is no key “is_public” here."),
    ],
)  # fmt: skip
def test_a_slip_is_refused_with_a_sentence_and_nothing_is_written(
    bare, tmp_path, monkeypatch, slip, sentence
):
    path = tmp_path / "woche.toml"
    path.write_text(f'office = "jena"\ntitle.de = "Woche"\n{slip}', encoding="utf-8")
    monkeypatch.setattr(content_files, "FOLDER", tmp_path)
    with override(None), pytest.raises(ContentError) as caught:
        content_files.write_programme(path)
    assert sentence in str(caught.value)
    with pytest.raises(CommandError):
        load()
    assert not Programme.objects.exists()
    assert not Event.objects.exists()


def test_a_file_may_have_everything(bare, tmp_path):
    cast.add_events(cast.add_everything(bare))
    path = tmp_path / "woche.toml"
    path.write_text(
        'office = "jena"\ntitle.de = "Woche"\nfunders = ["Programm Jena"]\n'
        '[[events]]\ntitle.de = "A"\nplace = "Haus Jena"\nprice_kind = "fixed"\nprice = 350\n'
        '[[events.dates]]\nday = 2031-09-12\n[[events.spoken_languages]]\nlanguage = "ar"\n',
        encoding="utf-8",
    )
    programme = content_files.write_programme(path)
    event = programme.events.get()
    assert (event.slug, event.state, event.price, event.dates.count()) == ("a", "draft", 350, 1)
