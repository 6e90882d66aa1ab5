"""Three pages of the site, as they were read by people once: what is said of them stays so.

To write them anew after a page was changed on purpose: GOLDEN=write pytest tests/website/spoken; then read the change.
"""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.utils.translation import override

from website.spoken.outline import outline_of
from website.spoken.warnings import warnings_of
from website.spoken.words import in_words

GOLDEN = Path(__file__).parent / "golden"
MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
PAGES = {
    "office": ("/en/offices/jena/", "en"),
    "offices": ("/de/bueros/", "de"),
    "search": ("/de/suche/", "de"),
}

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def html(standing):
    with standing(), time_machine.travel(MONDAY, tick=False):
        call_command("load_offices", verbosity=0)
        yield lambda path: Client().get(path).content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_it_is_said_as_it_was(html, name):
    path, language = PAGES[name]
    with override(language):
        said = "\n".join(in_words(line) for line in outline_of(html(path))) + "\n"
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8")


# What is true of them: a part of the office's page is called as a page of the whole site is, and there are two
# places to search on the page about searching.
SOUNDS_WRONG = {
    "office": ["Several links are called “Who can help?” and lead to different pages."],
    "offices": [],
    "search": ["Two parts of the page have the same name: “Search”."],
}


@pytest.mark.parametrize("name", PAGES)
def test_what_sounds_wrong_is_true(html, name):
    said = html(PAGES[name][0])
    with override("en"):
        assert warnings_of(outline_of(said)) == SOUNDS_WRONG[name]
