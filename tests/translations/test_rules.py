"""What keeps the rest true: each model says who sees it, nothing writes a translated column past save()."""

import ast

import pytest
from django.apps import apps
from django.core.management import call_command

from tests.architecture.files import from_root, python_files, read
from translations.checking import translated_models
from translations.confirming import How, confirm, confirm_copy
from translations.declarations import Shown
from translations.models import Confirmation, Unconfirmed
from translations.pairs import columns_of
from website.contributions.registry import all_of

# QuerySets whose update() takes names that are worked out, and why no translated text is among them.
WORKED_OUT = {
    "awards/models/edition.py": "passes on what it was given, which is looked at where it is given",
    "awards/models/entries/entry.py": "an entry has no translated texts",
    "awards/models/entries/keeping.py": "days of deletion",
    "events/calendar/changes.py": "what follows from the other columns",
    "outbox/models.py": "a mail has no translated texts",
    "website/pictures/from_before.py": "for migrations: names of pictures",
    "website/publishing/pages.py": "whether a row is published, for a preview",
    "offices/in_texts/following.py": "the same links, written as references; what was confirmed is carried over",
    "website/rich_text/where_used.py": "a fact that goes leaves its words in both languages; the night asks about it",
    "website/rich_text/pasted/stored.py": "for migrations, before there was anything to confirm",
}


def test_each_model_with_translated_texts_says_which_rows_the_public_sees():
    declared = [apps.get_model(each.model) for each in all_of(Shown)]
    assert sorted(map(str, declared)) == sorted(map(str, translated_models()))


def test_no_code_changes_a_translated_text_past_save():
    columns = {
        column.name for model in translated_models() for each in columns_of(model)
        for column in [each.source, each.translation]
    }  # fmt: skip
    found, worked_out = [], set()
    for file in python_files():
        path = from_root(file)
        if path.startswith(("tests/", "scripts/")) or "/migrations/" in path:
            continue
        for call in ast.walk(ast.parse(read(file))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "update":
                names = {each.arg for each in call.keywords}
                found += [f"{path}:{call.lineno}" for _name in names & columns]
                if None in names:
                    worked_out.add(path)
    assert found == []
    assert worked_out - WORKED_OUT.keys() == set()


@pytest.mark.usefixtures("cast_on_stage")
class TestRows:
    def test_content_that_comes_with_the_site_is_confirmed(self, empty_stage):
        call_command("load_offices", verbosity=0)
        assert Confirmation.objects.filter(how=How.BEFORE).exists()
        assert not Unconfirmed.objects.exists()

    def test_a_copy_is_as_current_as_what_it_was_made_from(self, jena):
        from events.copies import duplicate
        from events.models import Event

        event = Event.objects.get(office=jena, slug="jena-event")
        confirm(event, how=How.WRITTEN)
        copy = duplicate(event)
        assert not Unconfirmed.objects.filter(object_id=copy.pk, field__in=["title", "summary"]).exists()
        confirm_copy(event, copy)  # twice does no harm

    def test_what_it_said_before_goes_with_the_row(self, jena):
        fund = jena.funds.create(name_de="Max Mustermann", name_en="Max M.")
        confirm(fund, how=How.WRITTEN)
        pk = fund.pk
        fund.delete()
        known = Confirmation.objects.get(object_id=pk, field="name", content_type__model="fund")
        assert known.source_text == ""

    def test_only_the_latest_source_is_kept_in_words(self, jena):
        fund = jena.funds.create(name_de="Eins", name_en="One")
        confirm(fund, how=How.WRITTEN)
        fund.name_de = "Zwei"
        fund.save()
        confirm(fund, how=How.STILL_RIGHT)
        about = Confirmation.objects.filter(object_id=fund.pk, field="name", content_type__model="fund")
        assert sorted(about.values_list("source_text", flat=True)) == ["", "Zwei"]

    def test_confirmations_of_rows_that_are_long_gone_are_forgotten(self, jena):
        import time_machine

        fund = jena.funds.create(name_de="Eins", name_en="One")
        confirm(fund, how=How.WRITTEN)
        about = Confirmation.objects.filter(object_id=fund.pk, field="name", content_type__model="fund")
        fund.delete()
        for day, is_there in [("2031-01-01", True), ("2031-04-01", True), ("2031-04-20", False)]:
            with time_machine.travel(f"{day}T12:00:00Z"):
                call_command("check_translations", verbosity=0)
            assert about.exists() == is_there, day
