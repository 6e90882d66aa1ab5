import pytest

from tests.browser.firefox.marionette import FIREFOX, Firefox


@pytest.fixture(scope="session")
def firefox(tmp_path_factory):
    """One Firefox for all tests: to start it takes longer than they do."""
    assert FIREFOX, "Firefox is not installed"
    browser = Firefox(tmp_path_factory.mktemp("firefox"))
    yield browser
    browser.quit()
