"""Rhineland-Palatinate requires Easy Language and sign language: who is told, and where."""

from io import StringIO

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.models import EasyLanguage, OfficeStatement, SignLanguage
from tests import cast
from tests.offices.admin_pages import address
from tests.website.pages import parse, texts


@pytest.fixture
def germersheim(jena, gera):
    """The two of Thuringia have everything and need nothing; this one needs everything and has nothing."""
    SignLanguage.objects.filter(office=gera).delete()
    return cast.make_office("germersheim", "Kreis Germersheim", state="RP")


def warnings(**kwargs) -> list[str]:
    return [f"{issue.id} {issue.msg}" for issue in run_checks(**kwargs) if issue.id == "pages.W001"]


class TestSystemCheck:
    def test_it_names_the_office_the_law_and_what_is_missing(self, germersheim):
        (sentence,) = warnings(databases=["default"])
        assert sentence == (
            "pages.W001 Kreis Germersheim (Rheinland-Pfalz): Leichte Sprache and sign language "
            "are required by BITV RP § 1 (4) and missing."
        )

    def test_it_says_what_to_do(self, germersheim):
        (issue,) = [issue for issue in run_checks(databases=["default"]) if issue.id == "pages.W001"]
        assert "in the admin" in issue.hint
        assert not issue.is_serious()

    def test_what_is_there_is_not_missing(self, germersheim):
        EasyLanguage.objects.create(office=germersheim, body="<p>Hallo.</p>")
        (sentence,) = warnings(databases=["default"])
        assert "germersheim (rheinland-pfalz): sign language is required" in sentence.lower()
        cast.make_sign_language(germersheim)
        assert warnings(databases=["default"]) == []

    def test_without_a_database_it_asks_nothing(self, germersheim):
        assert warnings() == []

    def test_the_command_tells_it_where_a_database_is_named(self, germersheim):
        told = StringIO()
        call_command("check", databases=["default"], stderr=told)
        assert "Kreis Germersheim (Rheinland-Pfalz)" in told.getvalue()

    @pytest.mark.parametrize("table", ["offices_office", "pages_easylanguage"])
    def test_before_the_tables_are_made_it_is_silent(self, germersheim, table, transactional_db):
        with connection.schema_editor() as editor:
            editor.execute(f"ALTER TABLE {table} RENAME TO elsewhere")
        try:
            assert warnings(databases=["default"]) == []
        finally:
            with connection.schema_editor() as editor:
                editor.execute(f"ALTER TABLE elsewhere RENAME TO {table}")

    @pytest.mark.parametrize("count", [1, 5])
    def test_it_asks_once_for_all_offices(self, germersheim, count):
        for number in range(count):
            cast.make_office(f"o{number}", f"Ort {number}", state="RP")
        with CaptureQueriesContext(connection) as queries:
            assert len(warnings(databases=["default"])) == 1 + count
        assert len([query for query in queries if "SELECT" in query["sql"]]) == 1


class TestStatement:
    @pytest.mark.parametrize(
        ("language", "path", "sentences"),
        [
            (
                "de",
                "/de/bueros/germersheim/barrierefreiheit/",
                [
                    "Eine Seite in Leichter Sprache fehlt noch.",
                    "Ein Video in Deutscher Gebärdensprache fehlt noch.",
                    "BITV RP § 1 (4) verlangt das.",
                ],
            ),
            (
                "en",
                "/en/offices/germersheim/accessibility/",
                [
                    "A page in Easy Language is missing.",
                    "A video in German Sign Language is missing.",
                    "BITV RP § 1 (4) requires it.",
                ],
            ),
        ],
    )
    def test_it_owns_up_to_the_gap(self, client, germersheim, language, path, sentences):
        shown = texts(parse(client.get(path)))
        assert [sentence for sentence in sentences if sentence not in shown] == []
        gaps = client.get(path.removesuffix("/") + ".json").json()["gaps"]
        assert [gap["what"] for gap in gaps] == [
            {"@value": sentence, "@language": language} for sentence in sentences[:2]
        ]

    def test_where_no_law_asks_for_it_there_is_no_such_gap(self, client, germersheim):
        assert "Gebärdensprache fehlt" not in texts(parse(client.get("/de/bueros/gera/barrierefreiheit/")))

    def test_the_gap_closes_by_itself(self, client, germersheim):
        EasyLanguage.objects.create(office=germersheim, body="<p>Hallo.</p>")
        cast.make_sign_language(germersheim)
        assert "fehlt noch" not in texts(parse(client.get("/de/bueros/germersheim/barrierefreiheit/")))

    def test_it_is_not_called_fully_compliant_without_a_word_to_its_editors(self, germersheim):
        statement = OfficeStatement.objects.get(office=germersheim)
        statement.status = "full"
        told = " ".join(statement.to_complete())
        assert "Lücken" in told or "gaps" in told

    def test_an_office_whose_record_was_deleted_says_the_same(self, client, germersheim):
        OfficeStatement.objects.all().delete()
        shown = texts(parse(client.get("/de/bueros/germersheim/barrierefreiheit/")))
        assert "Eine Seite in Leichter Sprache fehlt noch." in shown


class TestAdmin:
    @pytest.fixture
    def as_editor(self, client, germersheim):
        client.force_login(cast.make_staff("gudrun", germersheim, "editor"))
        return client

    @pytest.mark.parametrize("model", [EasyLanguage, SignLanguage])
    def test_editors_are_told_that_it_is_required_and_what_belongs_there(self, as_editor, model):
        shown = texts(parse(as_editor.get(address(model, "add"), headers={"accept-language": "en"})))
        assert "BITV RP § 1 (4) requires this page of your office (Kreis Germersheim)." in shown
        assert "Four things belong here (BITV 2.0 § 4):" in shown
        assert "The main points of your accessibility statement." in shown

    @pytest.mark.parametrize("model", [EasyLanguage, SignLanguage])
    def test_editors_elsewhere_are_told_only_what_belongs_there(self, client, anna, model):
        client.force_login(anna)
        shown = texts(parse(client.get(address(model, "add"), headers={"accept-language": "en"})))
        assert "requires this page" not in shown
        assert "Four things belong here" in shown

    def test_it_is_among_what_the_statement_still_needs(self, as_editor, germersheim):
        path = address(OfficeStatement, "change", germersheim.accessibility_statement.pk)
        shown = texts(parse(as_editor.get(path, headers={"accept-language": "en"})))
        assert "A page in Easy Language is missing. BITV RP § 1 (4) requires it." in shown

    def test_the_list_of_statements_does_not_grow_queries(self, client, olga, germersheim):
        client.force_login(olga)
        counts = []
        for number in range(2):
            with CaptureQueriesContext(connection) as queries:
                client.get(address(OfficeStatement, "changelist"))
            counts.append(len(queries))
            for more in range(5):
                cast.make_office(f"o{number}-{more}", f"Ort {more}", state="RP")
        assert counts[0] == counts[1]
