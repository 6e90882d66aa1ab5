import pytest

from tests.browser.conftest import open_browser
from tests.browser.following import sign_in
from tests.browser.server import running_site
from tests.browser.staff.every_page import pages


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """The address of a site with a row of each kind, and its pages: table → kind of page → path."""
    directory = tmp_path_factory.mktemp("every-page")
    with running_site(directory, prepare=pages.PREPARE) as address:
        yield address, pages.written(directory)


@pytest.fixture(scope="session")
def operators(chromium, desk):
    """The browser of olga, who may do everything, in a language: she signs in once."""
    opened = {}

    def of(language: str):
        if language not in opened:
            page = open_browser(chromium, desk[0], locale=language)
            sign_in(page, "olga", pages.PASSWORD)
            opened[language] = page
        return opened[language]

    yield of
    for page in opened.values():
        page.context.close()
