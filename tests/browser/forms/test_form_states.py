"""The pages that only sending a form brings forth: with errors, refused for a while, in another look."""

import pytest

from tests.browser.following import follow
from tests.browser.seeing.axe import violations
from tests.browser.seeing.html_checker import messages, needs_checker
from tests.browser.seeing.measures import (
    cut_on_paper,
    invisible_focus,
    leave_focus,
    misfits,
    unreadable_on_paper,
)
from tests.browser.whole_site.test_every_page import LOOKS
from website.public_forms.guards.sending_limit import POSTS

FORMS = {
    "message, German": "/de/bueros/jena/kontakt/",
    "message, English": "/en/offices/leer/contact/",
    "barrier, German": "/de/barriere-melden/",
    "barrier, English": "/en/report-a-barrier/",
}


def send_empty(page, path):
    """All at once: fields left empty, and sent faster than people can."""
    page.goto(path)
    page.locator("#id_email").fill("no address")
    follow(page.locator(".form .button"))


def send_too_often(page, path):
    page.goto(path)
    # Twice as often as allowed: the half hour that is counted may end in between.
    for _post in range(2 * POSTS):
        if page.request.post(path, form={"message": "x"}).status == 429:
            break
    page.locator("#id_message").fill("Ein langer Text, der bleibt.")
    follow(page.locator(".form .button"))


STATES = {"errors": (send_empty, 422), "refused": (send_too_often, 429)}
every_form = pytest.mark.parametrize("path", FORMS.values(), ids=FORMS)
every_state = pytest.mark.parametrize("state", STATES)


def bring_about(page, path, state) -> bytes:
    """Bring the page into this state and give its HTML as the server sent it."""
    act, status = STATES[state]
    answers = []
    page.on(
        "response",
        lambda response: answers.append(response) if response.request.is_navigation_request() else None,
    )
    act(page, path)
    assert answers[-1].status == status
    return answers[-1].body()


@every_form
@every_state
@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(visitor, path, state, look):
    page = visitor(**LOOKS[look])
    bring_about(page, path, state)
    assert violations(page, enhanced_contrast="high" in look) == []


@every_form
@pytest.mark.parametrize("look", ["as it comes", "200 % and high contrast"])
def test_nothing_scrolls_sideways_and_no_column_is_too_narrow(visitor, path, look):
    page = visitor(**LOOKS[look])
    bring_about(page, path, "errors")
    assert misfits(page) == []
    assert cut_on_paper(page) == []


@every_form
def test_every_focus_shows_and_paper_is_readable(visitor, path):
    page = visitor()
    bring_about(page, path, "errors")
    leave_focus(page)
    assert invisible_focus(page) == []
    page.emulate_media(media="print")
    assert unreadable_on_paper(page) == []


@every_form
def test_the_refused_page_keeps_the_text(visitor, path):
    page = visitor(javascript=False)
    bring_about(page, path, "refused")
    assert page.locator("#id_message").input_value() == "Ein langer Text, der bleibt."
    assert page.locator(".error-summary").is_visible()


@needs_checker
def test_the_html_checker_finds_nothing(visitor, tmp_path):
    pages = {
        f"{name} {state}": bring_about(visitor(), path, state)
        for name, path in FORMS.items()
        for state in STATES
    }
    assert messages(pages, tmp_path) == []
