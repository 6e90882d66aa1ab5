"""Nine stories of which other systems make a wrong answer, for every model with translated texts.

In each, what residents read and what stands on the desk are the same.
"""

import pytest
from django.core import serializers
from django.core.management import call_command

from events.models import Event, EventState
from pages.models import News
from tests.forgotten_changes import waiting
from tests.offices.admin_pages import address, form_data, row_of
from tests.translations.told import KINDS, assert_told, fields_of, kinds
from translations.checking import translated_models
from translations.confirming import How, confirm

pytestmark = pytest.mark.usefixtures("cast_on_stage")
MODELS = translated_models()


@pytest.fixture
def its_row(jena):
    """A row of this model in Jena, with its first text in both languages, confirmed."""

    def of(model):
        row = _row(jena, model)
        field = fields_of(model)[0]
        _write(row, field, de="Erst so.", en="Like this first.")
        confirm(row, [f"{field}_en"], how=How.WRITTEN)
        return row, field

    return of


def _row(jena, model):
    try:
        return row_of(jena, model)
    except KeyError:  # a row of the whole site, or on the page of one
        row = model.objects.first()
        return row or model.objects.create(
            statement=model._meta.get_field("statement").related_model.objects.get()
        )


def _write(row, field: str, **texts) -> None:
    for language, text in texts.items():
        setattr(row, f"{field}_{language}", text)
    row.save()
    waiting.clear()


def name(model) -> str:
    return model._meta.label


@pytest.mark.parametrize("model", MODELS, ids=name)
class TestEveryModel:
    def test_german_that_changes_is_told_and_english_that_follows_ends_it(self, its_row, olga, model):
        row, field = its_row(model)
        assert_told(row, field, olga, outdated=False)
        _write(row, field, de="Jetzt anders.")
        assert_told(row, field, olga, outdated=True)
        _write(row, field, en="Different now.")
        assert kinds(row, field) == [KINDS.NEVER], "outside of a form nobody has said so"
        confirm(row, [f"{field}_en"], how=How.WRITTEN)
        assert_told(row, field, olga, outdated=False)

    def test_saved_again_and_white_space_change_nothing(self, its_row, olga, model):
        row, field = its_row(model)
        row.save()
        _write(row, field, de="Erst\u00a0so. \n".replace("\u00a0", "  "))
        assert_told(row, field, olga, outdated=False)
        _write(row, field, de="Jetzt anders.")
        row.save()
        assert_told(row, field, olga, outdated=True)

    def test_restored_german_is_confirmed_as_it_was(self, its_row, olga, model):
        row, field = its_row(model)
        before = serializers.serialize("python", [type(row).objects.get(pk=row.pk)])
        _write(row, field, de="Jetzt anders.")
        assert_told(row, field, olga, outdated=True)
        _write(row, field, de="Erst so.")
        assert_told(row, field, olga, outdated=False)
        assert before[0]["pk"] == row.pk

    def test_changed_past_save_it_is_noticed_at_night(self, its_row, olga, model):
        row, field = its_row(model)
        model._base_manager.filter(pk=row.pk).update(**{f"{field}_de": "An allem vorbei."})
        waiting.clear()
        assert_told(row, field, olga, outdated=False)
        call_command("check_translations", verbosity=0)
        assert kinds(row, field) == [KINDS.OUTDATED]
        call_command("check_translations", verbosity=0)
        assert_told(row, field, olga, outdated=True)

    def test_imported_in_one_piece_nobody_has_compared_it(self, its_row, olga, model):
        row, field = its_row(model)
        _write(row, field, de="Aus einer Datei.", en="From a file.")
        assert kinds(row, field) == [KINDS.NEVER]
        assert_not_told(row, field, olga)


def assert_not_told(row, field, olga):
    from tests.translations.told import number_on_desk, residents_read_it

    assert not residents_read_it(row, field)
    assert number_on_desk(olga) == 0


def sent(client, row, **typed):
    path = address(type(row), "change", row.pk)
    response = client.post(path, form_data(client.get(path)) | typed)
    assert response.status_code == 302
    return response


@pytest.fixture
def news(jena):
    """Published, and confirmed as a whole."""
    row = row_of(jena, News)
    confirm(row, how=How.WRITTEN)
    return row


class TestInTheAdmin:
    def test_a_draft_is_saved(self, as_anna, jena, anna):
        event = Event.objects.get(office=jena, state=EventState.DRAFT)
        confirm(event, how=How.WRITTEN)
        sent(as_anna, event, title_de="Ein neuer Titel")
        assert kinds(event, "title") == [KINDS.OUTDATED]
        assert_told_by_nobody(anna)

    def test_it_is_published_and_then_the_public_is_told(self, as_anna, jena, anna):
        event = Event.objects.get(office=jena, state=EventState.DRAFT)
        confirm(event, how=How.WRITTEN)
        sent(as_anna, event, title_de="Ein neuer Titel")
        sent(as_anna, event, state=EventState.PUBLISHED)
        assert_told(event, "title", anna, outdated=True)

    def test_publishing_confirms_nothing_and_doubts_nothing(self, as_anna, jena, anna):
        event = Event.objects.get(office=jena, state=EventState.DRAFT)
        confirm(event, how=How.WRITTEN)
        sent(as_anna, event, state=EventState.PUBLISHED)
        assert_told(event, "title", anna, outdated=False)

    def test_it_is_saved_again(self, as_anna, news, anna):
        sent(as_anna, news)
        assert_told(news, "title", anna, outdated=False)
        sent(as_anna, news, title_de="Ein neuer Titel")
        sent(as_anna, news)
        assert_told(news, "title", anna, outdated=True)

    def test_only_english_is_edited(self, as_anna, news, anna):
        sent(as_anna, news, title_de="Ein neuer Titel")
        sent(as_anna, news, title_en="A new title")
        assert_told(news, "title", anna, outdated=False)
        sent(as_anna, news, title_en="Another new title")
        assert_told(news, "title", anna, outdated=False)

    def test_both_are_edited_at_once(self, as_anna, news, anna):
        sent(as_anna, news, title_de="Ein neuer Titel", title_en="A new title")
        assert_told(news, "title", anna, outdated=False)

    def test_it_is_moved(self, as_anna, jena, anna):
        fund = jena.funds.get()
        confirm(fund, how=How.WRITTEN)
        jena.funds.create(name_de="Zweiter Fonds", position=2)
        as_anna.post(address(type(fund), "changelist"), {"_move": f"down-{fund.pk}"})
        fund.refresh_from_db()
        assert fund.position == 2
        assert_told(fund, "name", anna, outdated=False)
        fund.name_de = "Anders"
        fund.save()
        as_anna.post(address(type(fund), "changelist"), {"_move": f"up-{fund.pk}"})
        assert_told(fund, "name", anna, outdated=True)

    def test_a_bulk_action_is_done(self, as_anna, jena, anna):
        event = Event.objects.get(office=jena, state=EventState.DRAFT)
        confirm(event, how=How.WRITTEN)
        sent(as_anna, event, title_de="Ein neuer Titel")
        data = {"action": "publish", "_selected_action": [event.pk]}
        as_anna.post(address(Event, "changelist"), data)
        event.refresh_from_db()
        assert event.state == EventState.PUBLISHED
        assert_told(event, "title", anna, outdated=True)

    def test_a_typo_is_mended_and_the_meaning_is_unchanged(self, as_anna, news, anna):
        sent(as_anna, news, title_de=f"{news.title_de}!")
        assert_told(news, "title", anna, outdated=True)
        page = as_anna.get(address(News, "change", news.pk))
        sent(as_anna, news, _same_meaning=value_of_button(page, "_same_meaning"))
        assert_told(news, "title", anna, outdated=False)

    def test_it_is_deleted_and_recovered_with_its_number(self, news, anna):
        stored = serializers.serialize("json", [news])
        pk = news.pk
        news.delete()
        next(serializers.deserialize("json", stored)).save()
        call_command("check_translations", verbosity=0)
        back = News.objects.get(pk=pk)
        assert_told(back, "title", anna, outdated=False)
        back.title_de = "Anders"
        back.save()
        assert_told(back, "title", anna, outdated=True)


def value_of_button(page, name: str) -> str:
    from tests.website.pages import parse

    (value,) = [each.get("value") for each in parse(page).iter("button") if each.get("name") == name]
    return value


def assert_told_by_nobody(user):
    from tests.translations.told import number_on_desk

    assert number_on_desk(user) == 0
