import os
import shutil
from itertools import cycle

import pytest
from playwright.sync_api import expect

from tests.browser.firefox.marionette import FIREFOX
from tests.browser.samples.awards import AWARDS
from tests.browser.samples.closing import CLOSING
from tests.browser.samples.entries import ENTRIES
from tests.browser.samples.events import EVENTS
from tests.browser.samples.jury import JURY
from tests.browser.samples.pages import PAGES
from tests.browser.samples.proposals import PROPOSALS
from tests.browser.samples.rows import ROWS
from tests.browser.samples.signpost import SIGNPOST
from tests.browser.server import running_site

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
# The same engine without windows starts pages in half the time.
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
NUMBERS = cycle(range(256))
# How fast something appears no test asserts: on a busy machine it takes its time.
expect.set_options(timeout=20_000)  # milliseconds
# The rows that sample pages need.
EVERYTHING = ROWS + SIGNPOST + PAGES + EVENTS + PROPOSALS + AWARDS + ENTRIES + JURY + CLOSING


def pytest_collection_modifyitems(items):
    """Without its browser a test is skipped on a laptop; scripts/test.py says so loudly, CI fails.

    They come last: Playwright leaves an event loop running, in which Django refuses its database.
    """
    here = os.path.dirname(__file__)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
            name, program = _browser_of(item)
            if program is None and os.environ.get("CI") != "true":
                item.add_marker(pytest.mark.skip(reason=f"{name} is not installed"))
    items.sort(key=lambda item: (str(item.path).startswith(here), _page_read_by(item)))


def _browser_of(item) -> tuple[str, str | None]:
    """What it is called, and where it is."""
    return ("Firefox", FIREFOX) if "firefox" in item.fixturenames else ("Chromium", CHROMIUM)


def _page_read_by(item) -> str:
    """Tests that read one page follow one another, so that it is loaded once for all of them (reader)."""
    return item.callspec.params.get("path", "") if "reader" in item.fixturenames else ""


@pytest.fixture(scope="session")
def site_directory(tmp_path_factory):
    """Where the running site writes everything."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def mails(site_directory):
    """Where a demonstration puts its mails."""
    return site_directory / "mail"


@pytest.fixture(scope="session")
def site(site_directory):
    """The address of a running site with the five offices, and the rows that sample pages need."""
    with running_site(site_directory, prepare=EVERYTHING) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    from playwright.sync_api import sync_playwright

    assert CHROMIUM, "Chromium is not installed"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def open_browser(chromium, site, width=1280, height=844, display="", javascript=True, **options):
    """A page of a new browser with nothing in its cache, such as width=390, display="150.high.n"."""
    context = chromium.new_context(
        base_url=options.pop("base_url", site),
        viewport={"width": width, "height": height},
        java_script_enabled=javascript,
        # Each visitor comes from an address of her own, as if through a proxy: the forms limit senders.
        extra_http_headers={"X-Forwarded-For": f"198.51.{next(NUMBERS)}.7"},
        **options,
    )
    if display:
        context.add_cookies([{"name": "display", "value": display, "url": site}])
    return context.new_page()


@pytest.fixture
def visitor(chromium, site):
    """Opens pages as a visitor with a browser of her own, as open_browser() does."""
    pages = []

    def come(**options):
        pages.append(open_browser(chromium, site, **options))
        return pages[-1]

    yield come
    for page in pages:
        page.context.close()


@pytest.fixture(scope="session")
def reader(chromium, site):
    """Opens a path in a look, for tests that only read. A browser per look, which keeps what it has loaded.

    A page that is open in that look is not loaded again. touched=True is for whoever presses something: it gets
    the page as it comes, and nobody else gets it afterwards.
    """
    pages, touched_pages = {}, set()

    def read(path, width=1280, touched=False, **look):
        key = frozenset(look.items())
        if key not in pages:
            pages[key] = open_browser(chromium, site, **look)
        page = pages[key]
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(media="screen")
        if touched or page in touched_pages or page.url != f"{site}{path}":
            page.goto(path)
        (touched_pages.add if touched else touched_pages.discard)(page)
        return page

    yield read
    for page in pages.values():
        page.context.close()
