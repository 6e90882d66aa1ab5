"""The list of awards: what is open first, then what is coming, then the archive."""

from datetime import UTC, date, datetime, timedelta

import pytest

from awards.models import Edition
from tests import cast
from tests.conftest import NOW
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("at_noon")

PATHS = {"de": "/de/preise/", "en": "/en/awards/"}
DAY = timedelta(days=1)


def get(client, language="de"):
    response = client.get(PATHS[language])
    assert response.status_code == 200
    assert not response.cookies
    return parse(response)


def outline(page) -> list[str]:
    """Headings of the groups and names of the awards, as they follow each other."""
    return [texts(each) for each in page.find(".//main").iter() if each.tag in {"h2", "h3"}]


@pytest.fixture
def many(bare):
    """Awards in each phase, made in no order."""
    for name, when in {
        "Später offen": {"opens_at": None, "deadline": NOW + 40 * DAY},
        "Alt": {"year": 2015, "opens_at": None, "deadline": datetime(2015, 5, 1, tzinfo=UTC)},
        "Ohne Tag": {"opens_at": None, "deadline": None},
        "Ohne Frist": {"opens_at": NOW - DAY, "deadline": None},
        "Bald offen": {"opens_at": NOW + DAY, "deadline": None},
        "Endet bald": {"opens_at": None, "deadline": NOW + DAY},
        "Neuer": {
            "year": 2030,
            "opens_at": None,
            "deadline": NOW - 300 * DAY,
            "decided_on": date(2030, 9, 1),
            "announced_at": NOW - DAY,
        },
        "Dann offen": {"opens_at": NOW + 9 * DAY, "deadline": None},
    }.items():
        cast.make_edition(cast.make_award(bare, f"a{Edition.objects.count()}", name), **when)


def test_the_order(client, many):
    assert outline(get(client)) == [
        "Jetzt mitmachen", "Endet bald 2031", "Später offen 2031", "Ohne Frist 2031",
        "Kommende Preise", "Bald offen 2031", "Dann offen 2031", "Ohne Tag 2031",
        "Frühere Preise", "Neuer 2030", "Alt 2015",
    ]  # fmt: skip


def test_each_says_whether_and_how_long_one_can_enter(client, many):
    states = [texts(each) for each in by_class(get(client), "award-list__state")]
    assert states == [
        "Bewerbung endet bald: Nur noch bis morgen", "Bewerbung möglich: Noch 40 Tage", "Bewerbung möglich",
        "Bewerbung noch nicht möglich: Ab Dienstag, 3. Juni 2031, 12 Uhr",
        "Bewerbung noch nicht möglich: Ab Mittwoch, 11. Juni 2031, 12 Uhr",
        "Bewerbung noch nicht möglich: Der Tag steht noch nicht fest",
        "Preise vergeben", "Bewerbung beendet",
    ]  # fmt: skip


def test_the_same_in_english(client, many):
    page = get(client, "en")
    assert [texts(each) for each in page.find(".//main").iter("h2")] == [
        "You can take part now",
        "Coming awards",
        "Earlier awards",
    ]
    assert texts(by_class(page, "award-list__state")[0]) == "Applications close soon: Only until tomorrow"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Zurzeit können Sie sich um keinen Preis bewerben. Wenn Sie wissen möchten, ob einer geplant ist"),
        ("en", "At the moment no award is open. If you want to know whether one is planned"),
    ],
)  # fmt: skip
def test_without_any_award_it_says_whom_to_ask(client, bare, language, sentence):
    main = get(client, language).find(".//main")
    assert sentence in texts(main)
    assert {"/de/bueros/", "/en/offices/"} & {link.get("href") for link in main.iter("a")}
    assert by_id(main, "archive") is None


def test_with_a_coming_one_it_leads_there(client, award):
    cast.make_edition(award, opens_at=NOW + DAY)
    assert "Die nächsten Preise finden Sie weiter unten." in texts(get(client))


def test_german_alone_is_marked_on_the_english_page(client, award):
    award.title_en = ""
    award.save()
    cast.make_edition(award, summary_en="")
    page = get(client, "en").find(".//main")
    marked = [texts(each) for each in page.iter("span") if each.get("lang") == "de"]
    assert marked == ["Preis 2031", "Kurz über Preis."]
    assert "We do not have this text in English yet." in texts(page)


def test_drafts_are_nowhere(client, jena):
    assert "Entwurf" not in client.get("/de/preise/").content.decode()
    assert str(cast.DRAFT_YEAR) not in texts(get(client))


def test_the_navigation_says_where_one_is(client, db):
    (current,) = [
        link for link in by_class(get(client), "main-nav__link") if link.get("aria-current") == "true"
    ]
    assert (current.get("href"), texts(current)) == ("/de/preise/", "Preise")


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow(client, db, django_assert_num_queries, count):
    for number in range(count):
        award = cast.make_award(cast.make_office(f"o{number}", f"Ort {number}"), f"a{number}", f"A{number}")
        cast.make_edition(award)
        past = cast.make_edition(award, 2030, opens_at=None, deadline=NOW - DAY)
        Edition.objects.filter(pk=past.pk).update(decided_on=date(2031, 6, 1), announced_at=NOW)
        past.winners.create(prize=past.prizes.create(), name_de="W")
        cast.make_edition(award, 2032, opens_at=NOW + DAY)
    with django_assert_num_queries(6):  # open, coming, over, winners; announcements, footer
        get(client)
