"""Every English text that a page shows and that is older than its German one is told of, on that page."""

from datetime import UTC, datetime

import pytest
import time_machine

from tests.keeper.pages import KEPT, address, everything_in_jena
from translations.checking import check_all, translated_models
from translations.confirming import How, confirm
from translations.pairs import columns_of
from website.languages import passage
from website.languages.newer import newer_than
from website.templatetags import bilingual

pytestmark = pytest.mark.django_db

NOW = datetime(2031, 6, 2, 10, tzinfo=UTC)
# Of files and data no sentence can be part (docs/translations.md).
PAGES = [
    name for name in KEPT
    if not {"sitemap", "card", "calendar", "feed", "pdf", "json", "deadline"} & {*name.replace(":", "_").split("_")}
]  # fmt: skip


@pytest.fixture(scope="module")
def outdated_everywhere(standing):
    """Jena with everything, each English text confirmed and each German one changed since, past save()."""
    with standing(), time_machine.travel(NOW, tick=False):
        everything_in_jena()
        for model in translated_models():
            columns = {each.source.name: each for each in columns_of(model)}
            for row in model._base_manager.all():
                confirm(row, how=How.WRITTEN)
                new = {name: _changed(getattr(row, name)) for name in columns}
                model._base_manager.filter(pk=row.pk).update(**new)
        assert check_all(NOW.date())
        yield


def _changed(text: str | None) -> str | None:
    return f"{text[:-4]} neu</p>" if text and text.endswith("</p>") else text and f"{text} neu"


@pytest.mark.parametrize("name", PAGES)
def test_no_older_text_stands_outside_of_a_passage(outdated_everywhere, client, at_noon, name, monkeypatch):
    lost = []

    def note(text, was=bilingual._note):
        if passage._passage.get() is None and newer_than(text):
            lost.append(f"{type(text.row).__name__}.{text.field}: {text}")
        was(text)

    monkeypatch.setattr(bilingual, "_note", note)
    response = client.get(address(name, "en"))
    assert response.status_code == 200
    assert lost == []


# How many sentences stand on a page: one for each passage, and one for each formatted text.
SENTENCES = {
    "offices:office": 13,
    "events:event": 4,
    "awards:edition": 9,
    "pages:news": 2,
    "pages:office_page": 2,
}


@pytest.mark.parametrize("name", SENTENCES)
def test_each_block_says_it_once(outdated_everywhere, client, at_noon, name):
    page = client.get(address(name, "en")).content.decode()
    assert page.count('class="newer-text"') == SENTENCES[name]
    assert "newer-text" not in client.get(address(name)).content.decode()


def test_files_and_feeds_say_the_text_alone(outdated_everywhere, client, at_noon):
    for name in [
        "offices:card",
        "events:calendar",
        "events:feed",
        "pages:news_feed",
        "events:event_calendar",
    ]:
        assert b"is newer" not in client.get(address(name, "en")).content
