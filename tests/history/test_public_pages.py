"""Whatever was changed or deleted: once it is restored, the public pages are the same as before."""

import pytest

from events.models import Place
from history.restoring.states import page_now, pairs_between
from offices.models import Office, User
from pages.models import News, Operator, SiteStatement
from search.models import Synonym
from tests import cast
from tests.history.everything import PAGES, change_everything, difference, public_site
from tests.history.walking import recover, restore, revisions
from tests.offices.admin_pages import address, confirm_deletion

pytestmark = pytest.mark.usefixtures("db", "stage")
every_page = pytest.mark.parametrize("kind", PAGES, ids=[kind.model for kind in PAGES])


@pytest.fixture(scope="module")
def stage(standing, equip):
    with standing():
        equip(cast.jena())
        cast.olga()
        SiteStatement.objects.get_or_create()
        Operator.objects.get_or_create()
        Synonym.objects.create(words="Amt, Behörde")
        # One that no event names can be deleted by itself.
        Place.objects.create(office=Office.objects.get(), name_de="Alter Hof", name_en="Old Court")
        yield public_site()


@pytest.fixture
def browser(client):
    client.force_login(User.objects.get(username="olga"))
    return client


def row_of_page(kind):
    model = kind.model_class
    rows = model._base_manager.order_by("pk")
    if kind.owner and kind.model != "offices.Office":
        rows = rows.filter(**{kind.owner.removesuffix("_id") + "__slug": "jena"})
    if kind.model == "offices.Office":
        rows = rows.filter(slug="jena")
    row = rows.last() if kind.model == "events.Place" else rows.first()
    assert row, f"tests/cast makes no {kind.model}"
    return row


@every_page
def test_of_a_row_that_was_changed(browser, stage, kind):
    row = row_of_page(kind)
    before = page_now(kind, row.pk)
    changed = change_everything(kind, row, User.objects.get(username="olga"))
    assert changed
    assert pairs_between(before, page_now(kind, row.pk))
    answer = restore(browser, row, revisions(row)[0])
    assert not answer.context.get("refused"), answer.context["refused"]
    assert [pair for pair in pairs_between(before, page_now(kind, row.pk)) if not pair.kind.stays] == []
    # Feeds and people are told that it was changed, and then that it was set back.
    News.objects.update(changed_at=None, content_hash="")
    assert difference(stage, public_site()) == []


@pytest.mark.each_case
@every_page
def test_of_a_row_that_was_deleted(browser, stage, kind):
    row = row_of_page(kind)
    key = row.pk
    answer = (
        confirm_deletion(browser, address(type(row), "delete", row.pk))
        if can_be_deleted(browser, row)
        else None
    )
    if answer is None:
        pytest.skip("nobody can delete it")
    assert answer.status_code == 302, answer.content.decode()[:3000]
    assert not type(row)._base_manager.filter(pk=key).exists()
    answer = recover(browser, type(row), key)
    assert not answer.context.get("refused"), answer.context["refused"]
    assert type(row)._base_manager.filter(pk=key).exists()
    assert difference(stage, public_site()) == []


def can_be_deleted(browser, row) -> bool:
    page = browser.get(address(type(row), "delete", row.pk))
    return page.status_code == 200 and "seen" in page.context
