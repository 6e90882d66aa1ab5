"""Every page of every table that is registered, in one of the languages or both: axe, headings, and no sideways scrolling.

What is registered is what is tested; a new table needs a row in tests/cast/ and nothing here.
"""

from itertools import cycle

import pytest

from tests.browser.following import follow
from tests.browser.staff.every_page import pages
from tests.browser.staff.every_page.faults import faults

LANGUAGES = [pytest.param("de", id="German"), pytest.param("en", id="English")]
# What looks alike in both is asked of one table in the one and of the next in the other.
IN_TURNS = [
    pytest.param(table, language, id=f"{table}-{language}")
    for table, language in zip(pages.labels(), cycle(["de", "en"]), strict=False)
]
in_turns = pytest.mark.parametrize(("table", "language"), IN_TURNS)
# What staff open every day is read in both, page by page.
DAILY = [
    "enquiries.enquiry",
    "events.event",
    "events.proposal",
    "offices.office",
    "offices.unit",
    "pages.news",
]
EACH_TABLE = [
    *IN_TURNS,
    *(
        pytest.param(table, other, id=f"{table}-{other}")
        for table, language in (each.values for each in IN_TURNS)
        for other in {"de", "en"} - {language}
        if table in DAILY
    ),
]
# Nobody adds these by hand, changes them or takes them away: Django answers 403.
FORBIDDEN = 403
# Where scripts of forms send something: no page.
ONLY_TAKES = 405


def faults_of(page, path: str, language: str) -> list[str]:
    answer = page.goto(path)
    if answer.status in {FORBIDDEN, ONLY_TAKES}:
        return []
    assert answer.status == 200, path
    return [f"{path} {each}" for each in faults(page, language)]


@pytest.mark.parametrize(("table", "language"), EACH_TABLE)
def test_each_page_of_a_table_is_without_fault(operators, desk, table, language):
    page = operators(language)
    paths = desk[1][table].values()
    assert [each for path in paths for each in faults_of(page, path, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", pages.of_no_table())
def test_each_page_of_no_table_is_without_fault(operators, path, language):
    assert faults_of(operators(language), path, language) == []


@in_turns
def test_a_list_in_which_nothing_is_found_is_without_fault(operators, desk, table, language):
    path = desk[1][table]["changelist"]
    page = operators(language)
    page.goto(path)
    if page.locator("#searchbar").count() == 0:
        pytest.skip("nothing can be looked for here")
    page.fill("#searchbar", "Xylophon")
    follow(page.locator("#toolbar [type=submit]"))
    assert page.locator(".no-rows").count() == 1
    assert faults(page, language) == []


@in_turns
def test_a_form_that_is_sent_empty_is_without_fault(operators, desk, table, language):
    page = operators(language)
    if page.goto(desk[1][table]["add"]).status == FORBIDDEN:
        pytest.skip("nobody adds any")
    with page.expect_navigation():
        page.locator("#content-main form").evaluate("form => form.requestSubmit()")
    assert faults(page, language) == []


@in_turns
def test_what_asks_before_an_action_is_without_fault(operators, desk, table, language):
    """Each action with the first row chosen. What does it at once, or answers with a file, has no page to look at."""
    path = desk[1][table]["changelist"]
    page = operators(language)
    page.goto(path)
    actions = page.locator("select[name=action] option").evaluate_all("all => all.map(each => each.value)")
    for action in filter(None, actions):
        page.goto(path)
        page.locator("input.action-select").first.check()
        page.select_option("select[name=action]", action)
        if _answers_with_a_page(page, path):
            follow(page.locator("#changelist .actions [type=submit]"))
            assert faults(page, language) == [], action


def _answers_with_a_page(page, path: str) -> bool:
    sent = page.locator("#changelist-form").evaluate("form => Object.fromEntries(new FormData(form))")
    answer = page.request.post(path, form={**sent, "index": "0"}, max_redirects=0)
    return answer.status == 200 and answer.headers["content-type"].startswith("text/html")


def test_the_daily_tables_are_there():
    assert set(DAILY) <= set(pages.labels())
