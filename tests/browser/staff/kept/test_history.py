"""History, comparison, restoring and recovering as staff meet them."""

import json
from pathlib import Path

import pytest

from tests.browser.conftest import open_browser
from tests.browser.following import follow, sign_in
from tests.browser.server import running_site
from tests.browser.staff.every_page.faults import faults
from tests.browser.staff.every_page.pages import PASSWORD

PREPARE = """
import json
from pathlib import Path
from django.conf import settings
from history.models import RowVersion
from history.recording.block import recording
from offices.models import Office
from tests import cast
jena = Office.objects.get(slug="jena")
anna = cast.anna(jena)
with recording(anna):
    jena.mission_de = "<p>Kommen Sie herein, wir helfen <strong>gern</strong>.</p>"
    jena.mission_en = "<p>Come in, we are glad to help.</p>"
    jena.save()
with recording(anna):
    jena.mission_de = "<p>Kommen Sie herein, wir helfen Ihnen <em>gern</em>.</p>"
    jena.save()
    jena.consultation_hours.create(weekday=4, opens="09:00", closes="11:00")
contact = jena.contacts.create(name_de="Frau Muster", name_en="Ms Example", email="muster@example.org")
with recording(anna):
    contact.delete()
steps = RowVersion.objects.of_page(jena).order_by("pk")
facts = {
    "office": jena.pk,
    "first": steps.first().version.revision_id,
    "last": steps.last().version.revision_id,
    "deleted": RowVersion.objects.deleted_pages().get().pk,
}
Path(settings.DATA_DIR, "history.json").write_text(json.dumps(facts))
"""
LANGUAGES = ["de", "en"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    directory = tmp_path_factory.mktemp("history")
    with running_site(directory, prepare=PREPARE) as address:
        yield address, json.loads(Path(directory, "history.json").read_text())


@pytest.fixture(scope="module")
def annas(chromium, site):
    opened = {}

    def of(language):
        if language not in opened:
            page = open_browser(chromium, site[0], locale=language)
            sign_in(page, "anna", PASSWORD)
            opened[language] = page
        return opened[language]

    yield of
    for page in opened.values():
        page.context.close()


def _paths(facts) -> dict[str, str]:
    office = f"/admin/offices/office/{facts['office']}"
    return {
        "history": f"{office}/history/",
        "whole": f"{office}/history/all/",
        "compare": f"{office}/history/compare/?a={facts['first']}&b=now",
        "restore": f"{office}/history/{facts['first']}/restore/",
        "deleted": f"{office}/history/deleted/",
        "recover": f"/admin/offices/contact/deleted/{facts['deleted']}/",
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["history", "whole", "compare", "restore", "deleted", "recover"])
def test_each_page_is_without_fault(annas, site, name, language):
    page = annas(language)
    assert page.goto(_paths(site[1])[name]).status == 200
    assert faults(page, language) == []


def test_two_are_compared_with_the_keyboard(annas, site):
    page = annas("de")
    page.goto(_paths(site[1])["history"])
    page.get_by_role("button", name="Die beiden vergleichen").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator("ins").count() or page.get_by_text("nichts verschieden").count()


def test_a_state_is_restored_and_a_contact_recovered_with_the_keyboard(annas, site):
    page = annas("de")
    page.goto(_paths(site[1])["restore"])
    button = page.locator(".history .submit-row button")
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.get_by_text("Es ist wieder so, wie es war").count()
    page.goto(_paths(site[1])["recover"])
    follow(page.locator(".history .submit-row button"))
    assert page.get_by_text("ist wieder da, wie es war").count()
