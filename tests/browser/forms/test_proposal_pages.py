"""The form for proposals in all its states, and the pages behind the signed link, in every look."""

import itertools
import os

import pytest

from tests.browser.following import follow
from tests.browser.forms.proposing import (
    PATHS,
    fill,
    link_in_the_mail,
    submit,
)
from tests.browser.seeing.axe import violations
from tests.browser.seeing.html_checker import html_as_sent, messages, needs_checker
from tests.browser.seeing.measures import (
    cut_on_paper,
    invisible_focus,
    leave_focus,
    misfits,
    unreadable_on_paper,
)
from tests.browser.whole_site.test_every_page import LOOKS

NUMBERS = itertools.count()


def as_it_opens(page, language, mails):
    page.goto(PATHS[language])


def with_errors(page, language, mails):
    page.goto(PATHS[language])
    fill(page, day_1="31.02.2027", email="x", price="viel")
    submit(page)


def all_answers(page, language, mails):
    page.goto(PATHS[language])
    fill(page, title_de=f"Sommerfest {next(NUMBERS)} {os.getpid()}")
    submit(page)


def behind_the_link(page, language, mails):
    all_answers(page, language, mails)
    follow(page.locator("button[value=send]"))
    page.goto(link_in_the_mail(mails, page.locator(".facts strong").inner_text()))


def withdrawing(page, language, mails):
    behind_the_link(page, language, mails)
    follow(page.locator(".button--secondary"))


def changing(page, language, mails):
    behind_the_link(page, language, mails)
    follow(page.locator("p.button-row .button").first)


def forged(page, language, mails):
    page.goto({"de": "/de/veranstaltungen/vorschlag/x/", "en": "/en/events/proposal/x/"}[language])


STATES = {
    "opened": as_it_opens,
    "errors": with_errors,
    "all answers": all_answers,
    "behind the link": behind_the_link,
    "withdrawing": withdrawing,
    "changing": changing,
    "forged": forged,
}
every_state = pytest.mark.parametrize("state", STATES)


@every_state
def test_axe_finds_nothing_in_any_look_and_nothing_scrolls_sideways(visitor, mails, state):
    for look, options in LOOKS.items():
        page = visitor(**options)
        STATES[state](page, "de", mails)
        assert (look, violations(page, enhanced_contrast="high" in look)) == (look, [])
        assert misfits(page) == []


@every_state
def test_so_it_is_in_english_with_the_largest_text_and_high_contrast(visitor, mails, state):
    page = visitor(display="200.high.n")
    STATES[state](page, "en", mails)
    assert violations(page, enhanced_contrast=True) == []
    assert misfits(page) == []
    assert cut_on_paper(page) == []


@every_state
def test_every_focus_shows_and_paper_is_readable(visitor, mails, state):
    page = visitor()
    STATES[state](page, "de", mails)
    leave_focus(page)
    assert invisible_focus(page) == []
    page.emulate_media(media="print")
    assert unreadable_on_paper(page) == []


# The markup of both languages is the same, but for what is marked as the other one.
IN_ENGLISH_TOO = ["errors", "behind the link"]


@needs_checker
def test_the_html_checker_finds_nothing(visitor, mails, tmp_path):
    def go(page, state, language):
        STATES[state](page, language, mails)

    assert messages(html_as_sent(visitor, STATES, IN_ENGLISH_TOO, go), tmp_path) == []
