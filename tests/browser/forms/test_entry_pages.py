"""The pages behind the links of an entry, in all their states; each is opened once for many questions."""

import json
import time

import pytest

from tests.browser.following import follow
from tests.browser.samples.entries import LINKS
from tests.browser.seeing.axe import violations, violations_of_look
from tests.browser.seeing.html_checker import html_as_sent, messages, needs_checker
from tests.browser.seeing.measures import (
    cut_on_paper,
    invisible_focus,
    leave_focus,
    misfits,
    unreadable_on_paper,
)
from website.public_forms.guards.started import MINIMUM_SECONDS

WORDS = {
    "de": {"change": "aendern", "withdraw": "zurueckziehen", "files": "dateien"},
    "en": {"change": "change", "withdraw": "withdraw", "files": "files"},
}
AGAIN = {"de": "/de/preise/teilnehmen/link/", "en": "/en/awards/enter/link/"}


@pytest.fixture(scope="session")
def links(site, site_directory) -> dict:
    return json.loads((site_directory / LINKS).read_text())


def opened(name, page_word=""):
    def go(page, links, language):
        word = WORDS[language].get(page_word, "")
        page.goto(links[language][name] + (f"{word}/" if word else ""))

    return go


def pressed(name, page_word):
    """The first button of the form, as it comes."""

    def go(page, links, language):
        opened(name, page_word)(page, links, language)
        _press(page)

    return go


def link_mailed(page, links, language):
    page.goto(AGAIN[language])
    page.locator("#id_email").fill("nobody@example.org")
    _press(page)


def _press(page):
    time.sleep(MINIMUM_SECONDS + 0.2)
    follow(page.locator("#page-form .button").first)


STATES = {
    "draft": opened("draft"),
    "sent": opened("asked"),
    "closed": opened("closed"),
    "changing": opened("draft", "change"),
    "errors": pressed("empty", "change"),
    "checking": pressed("draft", "change"),
    "files": opened("draft", "files"),
    "files with an error": pressed("empty", "files"),
    "files of a closed one": opened("closed", "files"),
    "withdrawing": opened("draft", "withdraw"),
    "consent": opened("consent"),
    "link mailed": link_mailed,
}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_nothing_scrolls_sideways_and_paper_is_readable(visitor, links, state):
    page = visitor()
    STATES[state](page, links, "de")
    assert violations(page) == []
    assert misfits(page) == []
    leave_focus(page)
    assert invisible_focus(page) == []
    page.emulate_media(media="print")
    assert unreadable_on_paper(page) == []
    page.emulate_media(media="screen", color_scheme="dark")
    assert violations_of_look(page) == []


@pytest.mark.parametrize("state", STATES)
def test_so_it_is_in_english_with_the_largest_text_and_high_contrast(visitor, links, state):
    page = visitor(display="200.high.n")
    STATES[state](page, links, "en")
    assert violations(page, enhanced_contrast=True) == []
    assert misfits(page) == []
    assert cut_on_paper(page) == []


# The markup of both languages is the same, but for what is marked as the other one.
IN_ENGLISH_TOO = ["errors", "sent", "files", "consent"]


@needs_checker
def test_the_html_checker_finds_nothing(visitor, links, tmp_path):
    def go(page, state, language):
        STATES[state](page, links, language)

    assert messages(html_as_sent(visitor, STATES, IN_ENGLISH_TOO, go), tmp_path) == []
