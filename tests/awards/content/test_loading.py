"""Files with awards: loading them, loading them again, and slips in them."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from awards.content import files as content_files
from awards.models import Award, Edition
from offices.content.rows import ContentError
from offices.models import Office
from tests import cast
from tests.awards.content.loading import SLUG, load


class TestLoadingAgain:
    def test_it_says_what_it_did(self, db):
        left_out = "left out, because its office is not there; to load the offices: load_offices"
        assert load() == f"{SLUG}: {left_out}\n"
        call_command("load_offices", verbosity=0, stdout=StringIO())
        assert load() == f"{SLUG}: created\n"
        assert load() == f"{SLUG}: exists, left as it is\n"

    def test_what_staff_changed_survives(self, gera_2017):
        gera_2017.motto = "Neu"
        gera_2017.save()
        load()
        assert Edition.objects.get().motto == "Neu"

    def test_a_renamed_award_does_not_come_back(self, gera_2017):
        award = gera_2017.award
        award.slug = "preis"
        award.save()
        load()
        assert Award.objects.count() == 1

    def test_the_office_may_have_been_renamed(self, db):
        call_command("load_offices", verbosity=0, stdout=StringIO())
        office = Office.objects.get(slug="gera")
        office.slug = "gera-stadt"
        office.save()
        load()
        assert Award.objects.get().office == office


@pytest.mark.parametrize(
    ("slip", "sentence"),
    [
        ('titel.de = "A"', "There is no key “titel” here."),
        ("[[editions]]\nyear = 17", "editions 1: "),
        ("[[editions]]\nyear = 2017\njahr = 1", "editions 1: There is no key “jahr” here."),
        ("[[editions]]\nyear = 2017\n[[editions.prizes]]\ncount = 0", "editions 1: prizes 1: "),
    ],
)  # fmt: skip
def test_a_slip_is_refused_with_a_sentence_and_nothing_is_written(
    bare, tmp_path, monkeypatch, slip, sentence
):
    path = tmp_path / "preis.toml"
    path.write_text(f'office = "jena"\ntitle.de = "Preis"\n{slip}', encoding="utf-8")
    monkeypatch.setattr(content_files, "FOLDER", tmp_path)
    with override(None), pytest.raises(ContentError) as caught:
        content_files.write_award(path)
    assert sentence in str(caught.value)
    with pytest.raises(CommandError):
        load()
    assert not Award.objects.exists()
    assert not Edition.objects.exists()


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ('[[editions]]\nyear = 2017\ndownloads = ["A"]', "editions 1: downloads: There is no document with the title “A”."),
        ('[[editions]]\nyear = 2017\n[[editions.funders]]\nfunder = "A"', "editions 1: funders 1: funder: There is no funder with the name “A”."),
    ],
)  # fmt: skip
def test_what_names_a_row_that_staff_renamed_is_left_out(bare, tmp_path, monkeypatch, rows, sentence):
    """The site starts all the same."""
    path = tmp_path / "preis.toml"
    path.write_text(f'office = "jena"\ntitle.de = "Preis"\n{rows}', encoding="utf-8")
    monkeypatch.setattr(content_files, "FOLDER", tmp_path)
    assert load() == f"preis: left out. preis.toml: {sentence}\n"
    assert not Award.objects.exists()


def test_a_file_may_have_everything(bare, tmp_path):
    cast.add_everything(bare)
    path = tmp_path / "preis.toml"
    path.write_text(
        'office = "jena"\ntitle.de = "Preis"\n[[editions]]\nyear = 2031\ntotal = 100\n'
        'downloads = ["Formular Jena"]\n[[editions.prizes]]\nkind = "special"\namount = 50\ncount = 2\n'
        '[[editions.criteria]]\nname.de = "K"\n[[editions.questions]]\ntext.de = "F"\n'
        '[[editions.required_documents]]\nname.de = "D"\n[[editions.funders]]\nfunder = "Programm Jena"\n',
        encoding="utf-8",
    )
    edition = content_files.write_award(path).editions.get()
    assert (edition.year, edition.state, edition.total) == (2031, "draft", 100)
    for rows in ["prizes", "criteria", "questions", "required_documents", "funders", "downloads"]:
        assert getattr(edition, rows).count() == 1
