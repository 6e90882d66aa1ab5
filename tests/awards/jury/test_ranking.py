"""The ranking: compared with examples worked out by hand; as a page, a table and a sheet."""

import csv
import re
from io import StringIO

import pytest

from awards.jury.ranking import ranking_of
from awards.models import Conflict, Entry
from tests import cast
from tests.awards.jury.conftest import CHOIR, GARDEN, LIBRARY, add_complete
from tests.awards.jury.judging import address, give, said
from tests.offices.admin_pages import page_with
from tests.website.pages import parse, texts

NAMES = ["Geheimnis", "geheimnis@example.org", "3641", "Schule Nord", "Einklang"]


@pytest.fixture
def judged(jury, criteria):
    """Wirkung counts 2 of 3, Idee 1 of 3.

    Garten: Jule (2·8 + 1·5) / 3 = 7; Karl (2·6 + 1·9) / 3 = 7; Mona (2·9 + 1·4) / 3 = 22/3. Mean 64/9 = 7.11
    Chor: Jule (2·10 + 1·4) / 3 = 8; Karl (2·5 + 1·7) / 3 = 17/3; Mona is too close. Mean 41/6 = 6.83
    Bücherei: Jule (2·7 + 1·7) / 3 = 7; Karl gave points for one criterion only; Mona none. Mean 7
    """
    effect, idea = criteria
    table = {
        GARDEN: {"jule": (8, 5), "karl": (6, 9), "mona": (9, 4)},
        CHOIR: {"jule": (10, 4), "karl": (5, 7)},
        LIBRARY: {"jule": (7, 7)},
    }
    for reference, given in table.items():
        for name, (first, second) in given.items():
            give(jury[name], reference, {effect: first, idea: second}, comment=f"{name} zu {reference}")
    give(jury["karl"], LIBRARY, {effect: 10})
    jury["mona"].conflicts.create(entry=Entry.objects.get(reference=CHOIR), reason="Eigener Chor")


def lines(edition) -> dict:
    return {line.entry.reference: line for line in ranking_of(edition).lines}


def rows(response) -> list[list[str]]:
    table = parse(response).find(".//table[@class='ranking']")
    return [[texts(cell) for cell in row] for row in table.find("tbody")]


class TestOrder:
    def test_it_is_that_of_the_means_worked_out_by_hand(self, edition, judged):
        found = [
            (line.place.number, line.entry.reference, str(line.mean), line.counted)
            for line in ranking_of(edition).lines
        ]
        assert found == [(1, GARDEN, "64/9", 3), (2, LIBRARY, "7", 1), (3, CHOIR, "41/6", 2)]

    def test_each_criterion_has_a_mean_of_the_complete_reviews(self, edition, judged, criteria):
        order = [criteria.index(each) for each in edition.criteria.all()]
        by_hand = {GARDEN: ["23/3", "6"], CHOIR: ["15/2", "11/2"], LIBRARY: ["7", "7"]}
        for reference, line in lines(edition).items():
            assert [str(value) for value in line.by_criterion] == [by_hand[reference][key] for key in order]

    def test_it_says_whose_reviews_are_missing_and_who_is_too_close(self, edition, judged):
        found = lines(edition)
        assert [str(juror) for juror in found[LIBRARY].awaited] == ["Karl Juror", "Mona Juror"]
        assert [str(juror) for juror in found[LIBRARY].not_begun] == ["Mona Juror"]
        assert [str(juror) for juror in found[CHOIR].conflicts] == ["Mona Juror"]
        assert found[CHOIR].awaited == []

    def test_points_of_somebody_who_turns_out_to_be_too_close_do_not_count(self, edition, judged, jury):
        jury["mona"].conflicts.create(entry=Entry.objects.get(reference=GARDEN))
        line = lines(edition)[GARDEN]
        assert (line.mean, line.counted) == (7, 2)
        Conflict.objects.filter(entry__reference=GARDEN).delete()
        assert lines(edition)[GARDEN].counted == 3

    def test_a_tie_is_shown_as_one(self, edition, jury, criteria):
        for reference in [GARDEN, CHOIR]:
            give(jury["jule"], reference, dict.fromkeys(criteria, 6))
        give(jury["jule"], LIBRARY, dict.fromkeys(criteria, 5))
        assert [(line.place.number, line.place.is_shared) for line in ranking_of(edition).lines] == [
            (1, True),
            (1, True),
            (3, False),
        ]

    def test_without_any_review_nobody_has_a_place(self, edition):
        assert [line.place for line in ranking_of(edition).lines] == [None] * 3

    def test_what_is_not_complete_any_more_leaves_it(self, edition, judged):
        Entry.objects.filter(reference=CHOIR).update(state="sent", consent="refused")
        assert CHOIR not in lines(edition)


class TestPage:
    def test_staff_read_places_means_and_who_said_what(self, signed_in, edition, judged):
        page = signed_in("anna").get(address("ranking", edition))
        first, second, third = rows(page)
        assert first[:4] == ["1", GARDEN, "Garten Entered by: Sekretariat Geheimnis, Schule Nord", "7.11"]
        assert (second[0], second[3], second[-1]) == ("2", "7.00", "1 counts 2 missing")
        assert (third[0], third[3], third[-1]) == ("3", "6.83", "2 count 1 conflict of interest")
        words = said(page)
        assert "6 of 8 reviews are there." in words
        assert f"Jule Juror: 7.00 jule zu {GARDEN}" in words
        assert "Mona Juror: conflict of interest" in words
        assert "Whoever has a conflict of interest gets a sheet without it." in words

    def test_a_tie_is_named(self, signed_in, edition, jury, criteria):
        for reference in [GARDEN, CHOIR]:
            give(jury["jule"], reference, dict.fromkeys(criteria, 6))
        places = [row[0] for row in rows(signed_in("anna").get(address("ranking", edition)))]
        assert places == ["1 (shared)", "1 (shared)", "not rated yet"]

    def test_the_edition_says_how_far_the_jury_is_and_leads_here(self, signed_in, edition, judged):
        page = signed_in("anna").get(page_with(edition, "reviews"))
        assert "6 of 8 reviews are there." in said(page)
        assert address("ranking", edition) in page.content.decode()

    @pytest.mark.parametrize(
        ("rows_to_delete", "sentence"),
        [("criteria", "There are no criteria yet"), ("jurors", "Nobody is in the jury yet."), ("entries", "No entry is complete yet.")],
    )  # fmt: skip
    def test_it_says_what_is_missing_for_it(self, signed_in, edition, rows_to_delete, sentence):
        getattr(edition, rows_to_delete).all().delete()
        assert sentence in said(signed_in("anna").get(address("ranking", edition)))

    @pytest.mark.parametrize("name", ["ranking", "ranking_sheet", "ranking_table"])
    def test_queries_do_not_grow(self, signed_in, edition, jury, criteria, django_assert_num_queries, name):
        anna = signed_in("anna")
        give(jury["jule"], GARDEN, dict.fromkeys(criteria, 5))
        # The pages in words ask once which English texts are older than the German.
        number = 11 + (name != "ranking_table")
        with django_assert_num_queries(number):
            anna.get(address(name, edition))
        for each in range(4):
            entry = add_complete(edition, f"7777-{each}{each}{each}{each}", title=f"Weitere {each}")
            juror = cast.add_juror(edition, f"weitere-{each}")
            give(juror, entry.reference, dict.fromkeys(criteria, 5))
        with django_assert_num_queries(number):
            anna.get(address(name, edition))


class TestTable:
    def cells(self, response) -> list[list[str]]:
        text = response.content.decode("utf-8-sig")
        return list(csv.reader(StringIO(text), delimiter=";"))

    def test_it_opens_as_a_table_with_umlauts(self, signed_in, edition, judged):
        answer = signed_in("anna").get(address("ranking_table", edition))
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert answer["Content-Disposition"] == 'attachment; filename="jena-award-2031-ranking.csv"'
        assert answer.content.startswith("\ufeff".encode())
        head, first, second, third = self.cells(answer)
        assert head[:6] == ["Place", "shared", "Reference", "Title", "Who", "Mean"]
        assert first[:6] == [
            "1", "no", GARDEN, "Garten", "Sekretariat Geheimnis, Schule Nord", "7.11",
        ]  # fmt: skip
        assert (second[3], second[5], second[-3:]) == ("Bücherei", "7.00", ["1", "0", "2"])
        assert (third[5], third[-3:]) == ("6.83", ["2", "1", "0"])

    def test_nothing_in_it_is_a_formula(self, signed_in, edition, judged):
        Entry.objects.filter(reference=GARDEN).update(title='=HYPERLINK("https://example.net")')
        edition.criteria.update(name_de="@Wirkung", name_en="@Effect")
        head, first, *_others = self.cells(signed_in("anna").get(address("ranking_table", edition)))
        assert first[3].startswith("'=HYPERLINK")
        assert "'@Effect" in head


class TestAnonymity:
    """Page, table and sheet go to the jury: where it shall not know who has entered, they name nobody."""

    @pytest.fixture(autouse=True)
    def anonymous(self, edition, judged):
        edition.is_anonymous = True
        edition.save()

    @pytest.mark.parametrize("name", ["ranking", "ranking_table", "ranking_sheet"])
    def test_no_name_is_in_them_or_in_their_names(self, signed_in, edition, name):
        answer = signed_in("anna").get(address(name, edition))
        told = answer.content.decode() + str(dict(answer.items()))
        assert GARDEN in told
        assert [words for words in NAMES if words in told] == []


class TestSheet:
    def test_it_is_for_everybody_in_the_jury_and_does_not_say_who_gave_which_points(
        self, signed_in, edition, judged
    ):
        page = signed_in("anna").get(address("ranking_sheet", edition))
        words = texts(parse(page).find(".//body"))
        assert f"jule zu {GARDEN}" in words
        assert not re.search("Jule|Karl|Mona", words)
        assert "As of 2 July 2031" in words

    def test_who_is_too_close_to_an_entry_gets_one_without_it(self, signed_in, edition, judged, jury):
        anna = signed_in("anna")
        path = address("sheet_for", edition, jury["mona"].pk)
        page = anna.get(address("ranking", edition))
        sheets = [link.get("href") for link in parse(page).iter("a") if "/sheet/" in link.get("href", "")]
        assert sheets == [address("ranking_sheet", edition), path]
        own = anna.get(path)
        assert [(row[0], row[1]) for row in rows(own)] == [("1", GARDEN), ("2", LIBRARY)]
        assert CHOIR not in own.content.decode()
        assert anna.get(address("sheet_for", edition, 9**30)).status_code == 404

    def test_it_loads_nothing_but_its_own_stylesheet(self, signed_in, edition):
        page = parse(signed_in("anna").get(address("ranking_sheet", edition)))
        assert [link.get("rel") for link in page.iter("link")] == ["stylesheet"]
        assert not list(page.iter("script"))
