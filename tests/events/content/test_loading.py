"""Files with programmes of events: loading them, loading them again, and slips in them."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from events.content import files as content_files
from events.models import Event, EventDate, Programme
from offices.content.rows import ContentError
from offices.models import Office
from tests import cast
from tests.events.content.loading import SLUG, load


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


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ('funders = ["ESF"]', "funders: There is no funder with the name “ESF”."),
        ('[[events]]\ntitle.de = "A"\nplace = "Haus"', "events 1: place: There is no place with the name “Haus”."),
    ],
)  # fmt: skip
def test_what_names_a_row_that_staff_renamed_is_left_out(bare, tmp_path, monkeypatch, rows, sentence):
    """The site starts all the same."""
    path = tmp_path / "woche.toml"
    path.write_text(f'office = "jena"\ntitle.de = "Woche"\n{rows}', encoding="utf-8")
    monkeypatch.setattr(content_files, "FOLDER", tmp_path)
    assert load() == f"woche: left out. woche.toml: {sentence}\n"
    assert not Programme.objects.exists()


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
