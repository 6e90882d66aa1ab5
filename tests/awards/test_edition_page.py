"""The page of one edition, in each of its phases."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.files.base import ContentFile

from awards.models import Award, Edition
from tests import cast
from tests.conftest import NOW
from tests.website.pages import by_class, parse, texts
from tests.website.search_engines.schema_org import data_blocks, faults, nodes

pytestmark = pytest.mark.usefixtures("at_noon")

DAY = timedelta(days=1)
PATH = "/de/preise/preis/2031/"
ENGLISH = "/en/awards/preis/2031/"


def get(client, path=PATH):
    response = client.get(path)
    assert response.status_code == 200
    assert not response.cookies
    return parse(response)


def deadline(page) -> str:
    (found,) = by_class(page, "deadline__body")
    return texts(found)


@pytest.fixture
def edition(award) -> Edition:
    """Open, with nothing but its texts and days."""
    return cast.make_edition(award)


class TestThePhase:
    def test_open_with_the_time_left(self, client, edition):
        assert deadline(get(client)) == "Bewerbung möglich Noch 4 Wochen bis Montag, 30. Juni 2031"
        assert deadline(get(client, ENGLISH)) == "Applications open 4 weeks left until Monday 30 June 2031"

    @pytest.mark.parametrize(
        ("moment", "state"),
        [
            (datetime(2031, 6, 30, 21, 59, 59, tzinfo=UTC), "Bewerbung endet bald"),
            (datetime(2031, 6, 30, 22, tzinfo=UTC), "Bewerbung beendet"),
        ],
    )
    def test_it_is_right_to_the_second_on_every_request(self, client, edition, moment, state):
        get(client)
        with time_machine.travel(moment, tick=False):
            page = get(client)
        assert deadline(page).startswith(state)
        assert ("Die Jury entscheidet" in texts(page)) == (state == "Bewerbung beendet")
        assert "Das ist ein früherer Preis" not in texts(page)

    @pytest.mark.parametrize(
        ("fields", "after", "title"),
        [
            ({}, timedelta(seconds=1), "Die Jury entscheidet"),
            # A deadline at the end of a year is not long ago on the first of January.
            ({"deadline": datetime(2031, 12, 31, 22, 59, 59, tzinfo=UTC)}, DAY, "Die Jury entscheidet"),
            ({"decided_on": date(2031, 7, 20)}, 30 * DAY, "Die Jury hat entschieden"),
            (
                {"decided_on": date(2031, 7, 20), "announced_at": datetime(2031, 7, 25, tzinfo=UTC)},
                30 * DAY,
                "Dieser Preis ist vergeben",
            ),
            ({}, 366 * DAY, "Das ist ein früherer Preis"),
        ],
    )
    def test_after_the_deadline_it_says_what_comes_next(self, client, edition, fields, after, title):
        Edition.objects.update(**fields)
        edition.refresh_from_db()
        with time_machine.travel(edition.deadline + after, tick=False):
            page = get(client)
            (notice,) = by_class(page.find(".//main"), "notice__title")
            listed = texts(parse(client.get("/de/preise/")).find(".//main"))
        assert texts(notice) == title
        assert ("Die Jury entscheidet" in listed) == title.startswith("Die Jury")
        assert ("Frühere Preise" in listed) == (not title.startswith("Die Jury"))

    def test_machines_read_its_moments_too(self, client, edition):
        """A moment that a program stored may have fractions of a second, which HTML takes only three digits of."""
        Edition.objects.update(opens_at=NOW - DAY + timedelta(microseconds=123456))
        moments = [each.get("datetime") for each in get(client).iter("time")]
        assert moments == ["2031-06-01T12:00:00+0200", "2031-06-30T23:59:59+0200"]

    def test_coming(self, client, edition):
        Edition.objects.update(opens_at=NOW + DAY)
        assert deadline(get(client)) == (
            "Bewerbung noch nicht möglich Ab Dienstag, 3. Juni 2031, 12 Uhr bis Montag, 30. Juni 2031"
        )


class TestWinners:
    @pytest.fixture
    def decided(self, edition) -> Edition:
        prize = edition.prizes.create(kind="special", amount=500_00)
        edition.winners.create(
            prize=prize, name_de="Schule am Fluss", name_en="River School", text_de="<p>Weil sie hilft.</p>",
            text_en="<p>Because it helps.</p>",
        )  # fmt: skip
        Edition.objects.update(
            opens_at=None, deadline=NOW - 30 * DAY, decided_on=date(2031, 6, 1), announced_at=NOW
        )
        return edition

    def test_they_are_shown_once_they_are_announced(self, client, decided):
        page = get(client)
        assert deadline(page) == "Preise vergeben Bekannt gegeben am Montag, 2. Juni 2031."
        (winner,) = by_class(page, "winner")
        assert texts(winner) == "Schule am Fluss Sonderpreis, 500 Euro Weil sie hilft."
        (winner,) = by_class(get(client, ENGLISH), "winner")
        assert texts(winner) == "River School Special prize, €500 Because it helps."

    def test_before_that_nobody_sees_them(self, client, decided):
        with time_machine.travel(NOW - timedelta(seconds=1), tick=False):
            content = client.get(PATH).content.decode()
        assert "Schule am Fluss" not in content

    def test_without_any_entered_it_says_whom_to_ask(self, client, decided):
        decided.winners.all().delete()
        assert "sind noch nicht eingetragen" in texts(get(client))

    def test_a_picture_says_what_it_shows(self, client, decided, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        winner = decided.winners.get()
        winner.image_alt_de, winner.image_alt_en = "Kinder im Hof", "Children in the yard"
        winner.image.save("hof.png", ContentFile(cast.picture()))
        (image,) = by_class(get(client, ENGLISH), "picture__image")
        assert image.get("alt") == "Children in the yard"


class TestWhatItTells:
    def test_prizes_with_their_sums(self, client, edition):
        edition.prizes.create(position=1, amount=2000_00)
        edition.prizes.create(
            position=2, kind="special", name_de="Für Kinder", name_en="For children", amount=500_00, count=3
        )
        edition.prizes.create(position=3, kind="recognition", count=2)
        lines = [texts(each) for each in by_class(get(client), "record-list")[0]]
        assert lines == [
            "Hauptpreis 2.000 Euro",
            "Für Kinder Sonderpreis 3-mal 500 Euro",
            "Anerkennung 2-mal",
        ]
        lines = [texts(each) for each in by_class(get(client, ENGLISH), "record-list")[0]]
        assert lines == [
            "Main prize €2,000",
            "For children special prize 3 times €500",
            "Recognition 2 times",
        ]

    def test_how_much_each_criterion_counts(self, client, edition):
        edition.criteria.create(name_de="Wirkung", explanation_de="Vor Ort", weight=2)
        edition.criteria.create(name_de="Idee")
        lines = [texts(each) for each in by_class(get(client), "record-list")[0]]
        assert lines == ["Wirkung Vor Ort 67 % der Bewertung", "Idee 33 % der Bewertung"]

    def test_criteria_that_count_the_same_say_so_once(self, client, edition):
        edition.criteria.create(name_de="Wirkung")
        edition.criteria.create(name_de="Idee")
        page = get(client)
        assert [texts(each) for each in by_class(page, "record-list")[0]] == ["Wirkung", "Idee"]
        assert "Alle zählen gleich viel." in texts(page)

    def test_what_to_send_and_what_is_asked(self, client, edition):
        edition.required_documents.create(name_de="Plan", hint_de="Eine Seite")
        edition.required_documents.create(name_de="Foto", is_required=False)
        edition.questions.create(text_de="Was tun Sie?")
        main = texts(get(client).find(".//main"))
        assert "Plan Eine Seite" in main
        assert "Foto (freiwillig)" in main
        assert "Was tun Sie?" in main

    def test_a_jury_that_does_not_see_names(self, client, edition):
        assert "Die Jury entscheidet" not in texts(get(client))
        Edition.objects.update(is_anonymous=True)
        assert "Die Jury entscheidet, ohne zu wissen, wer sich beworben hat." in texts(get(client))

    def test_a_download_says_format_size_and_language(self, client, edition, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path
        document = edition.office.documents.create(title_de="Formular", title_en="Form", language="de")
        document.file.save("f.pdf", ContentFile(b"%PDF-" + b"x" * 239_995))
        edition.downloads.add(document)
        (link,) = by_class(get(client, ENGLISH), "download__link")
        assert texts(link) == "Form (PDF, 240 KB, German, accessibility not checked)"

    def test_what_is_missing_says_so(self, client, award):
        award.editions.create(year=2031, state="published")
        main = texts(get(client).find(".//main"))
        assert "Frist nicht angegeben" in main.replace("Fristnicht", "Frist nicht")
        assert "Der Tag steht noch nicht fest" in main

    def test_other_years(self, client, edition, award):
        cast.make_edition(award, 2030, number=4)
        cast.make_edition(award, 2029, state="draft")
        page = get(client)
        section = next(each for each in page.iter("section") if each.get("aria-labelledby") == "others-title")
        assert [(texts(link), link.get("href")) for link in section.iter("a")] == [
            ("4. Preis (2030)", "/de/preise/preis/2030/")
        ]


class TestLanguages:
    def test_german_alone_is_marked_and_has_no_english_page(self, client, edition):
        Edition.objects.update(summary_en="", purpose_en="", eligibility_en="")
        page = get(client, ENGLISH)
        assert "We do not have this text in English yet." in texts(page)
        assert [link for link in page.iter("link") if link.get("hreflang") == "en"] == []
        (canonical,) = [link for link in page.iter("link") if link.get("rel") == "canonical"]
        assert canonical.get("href") == f"https://example.org{PATH}"

    def test_a_german_name_is_marked_in_heading_and_title(self, client, edition, award):
        Award.objects.update(title_en="")
        page = get(client, ENGLISH)
        assert page.find(".//title").get("lang") == "de"
        assert by_class(page, "page-head__title")[0].find("span").get("lang") == "de"

    def test_the_switch_leads_to_the_same_page(self, client, edition):
        links = {link.get("href") for link in get(client).iter("a") if link.get("hreflang") == "en"}
        assert ENGLISH in links or ENGLISH in client.get(PATH).content.decode()

    def test_a_motto_keeps_its_language(self, client, edition):
        Edition.objects.update(motto="Doors open", motto_language="en", motto_gloss_de="Türen auf")
        (lead,) = by_class(get(client), "page-head__lead")
        assert texts(lead) == "„Doors open“ („Türen auf“)"
        assert lead.find("span").get("lang") == "en"
        assert texts(by_class(get(client, ENGLISH), "page-head__lead")[0]) == "“Doors open”"


class TestAddresses:
    def test_the_award_leads_to_its_latest_public_edition(self, client, edition, award):
        cast.make_edition(award, 2032, state="draft")
        cast.make_edition(award, 2030)
        for path, target in [("/de/preise/preis/", PATH), ("/en/awards/preis/", ENGLISH)]:
            response = client.get(path)
            assert (response.status_code, response["Location"]) == (302, target)

    def test_a_renamed_award_keeps_its_addresses(self, client, edition, award):
        award.slug = "neu"
        award.save()
        response = client.get(PATH)
        assert (response.status_code, response["Location"]) == (301, "/de/preise/neu/2031/")
        assert client.get("/de/preise/preis/")["Location"] == "/de/preise/neu/2031/"

    @pytest.mark.parametrize(
        "path", ["preis/2030/", "preis/02031/", "preis/3031/", "preis/jahr/", "anders/", "anders/2031/"]
    )
    def test_what_does_not_exist_is_not_found(self, client, edition, path):
        assert client.get(f"/de/preise/{path}").status_code == 404

    def test_drafts_are_not_found(self, client, edition):
        Edition.objects.update(state="draft")
        for path in [PATH, ENGLISH, "/de/preise/preis/"]:
            assert client.get(path).status_code == 404

    def test_words_that_are_addresses_cannot_be_slugs(self, award):
        award.slug = "teilnehmen"
        with pytest.raises(Exception, match="Adresse|address"):
            award.full_clean()

    def test_it_can_only_be_read(self, client, edition):
        for path in [PATH, "/de/preise/preis/", "/de/preise/"]:
            assert client.post(path).status_code == 405


@pytest.mark.parametrize("path", [PATH, ENGLISH])
def test_search_engines_read_the_page_and_the_way_to_it(client, edition, path):
    response = client.get(path)
    (block,) = data_blocks(response)
    assert list(faults(block)) == []
    page = nodes(response)["WebPage"]
    assert page["@id"] == f"https://example.org{path}"


@pytest.mark.parametrize("count", [1, 9])
def test_queries_do_not_grow(client, edition, award, django_assert_num_queries, count):
    office = award.office
    for number in range(count):
        prize = edition.prizes.create()
        edition.winners.create(prize=prize, name_de="W")
        edition.criteria.create(name_de="K")
        edition.questions.create(text_de="F")
        edition.required_documents.create(name_de="D")
        edition.funders.create(funder=office.funding_programmes.create(name_de="P"))
        edition.downloads.add(office.documents.create(title_de="D"))
        cast.make_edition(award, 2000 + number)
    Edition.objects.filter(year=2031).update(decided_on=date(2031, 6, 1), announced_at=NOW)
    # The edition, six kinds of rows and the funders’ names; winners, other years; announcements, footer.
    with django_assert_num_queries(13):
        get(client)
