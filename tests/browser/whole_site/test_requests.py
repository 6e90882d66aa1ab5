"""What a browser really loads and keeps on a visit."""

from pathlib import Path

import pytest

from tests.browser.addresses import sample_paths
from tests.browser.conftest import open_browser
from website.stylesheet import bundle

CSS = Path(__file__).resolve().parents[3] / "static" / "css"


@pytest.fixture(scope="module")
def browser(chromium, site):
    """One for many visits: what it has loaded it keeps, and no cookie."""
    page = open_browser(chromium, site)
    yield page
    page.context.close()


@pytest.fixture
def heard(browser):
    """What the browser asks for, and what it complains about, during one visit."""
    browser.context.clear_cookies()
    requests, complaints = [], []
    listeners = {
        "request": lambda request: requests.append(request.url),
        "console": lambda message: complaints.append(message.text),
    }
    for event, listener in listeners.items():
        browser.on(event, listener)
    yield requests, complaints
    for event, listener in listeners.items():
        browser.remove_listener(event, listener)


@pytest.mark.parametrize("path", sample_paths())
def test_a_visit_sets_no_cookie_loads_nothing_foreign_and_breaks_no_rule(browser, heard, site, path):
    page, (requests, complaints) = browser, heard
    page.goto(path)
    assert [url for url in requests if not url.startswith(f"{site}/")] == []
    # A form that stores something is protected by a token; website/cookies.py lists its cookie.
    kept = {cookie["name"] for cookie in page.context.cookies()}
    assert kept == ({"csrftoken"} if page.locator("[name=csrfmiddlewaretoken]").count() else set())
    assert [text for text in complaints if "404 (Not Found)" not in text] == []


def test_what_breaks_a_rule_is_heard(browser, heard, site):
    """Here our own Content-Security-Policy refuses a script, at the last moment before somebody listens."""
    browser.goto("/de/")
    browser.evaluate(
        "() => document.body.append(Object.assign(document.createElement('script'), {text: '1'}))"
    )
    browser.locator("[name=csrfmiddlewaretoken]").count()
    _requests, [complaint] = heard
    assert "Content Security Policy" in complaint


def test_the_whole_look_is_one_compressed_stylesheet(visitor):
    page = visitor()
    styles = []
    page.on("response", lambda response: styles.append(response) if ".css" in response.url else None)
    page.goto("/de/bueros/jena/", wait_until="networkidle")
    (style,) = styles
    assert style.headers["content-encoding"] in {"gzip", "br"}
    assert "immutable" in style.headers["cache-control"]
    assert int(style.headers["content-length"]) < 12_000


RULES = r"""async source => {
  const text = source.startsWith('/static/') ? await (await fetch(source)).text() : source;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  // Custom properties keep the spaces of their source.
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/\s+/g, ''));
}"""


def test_the_small_stylesheet_says_what_its_sources_say(visitor):
    page = visitor()
    page.goto("/de/")
    served = page.evaluate(RULES, page.locator("link[rel=stylesheet]").get_attribute("href"))
    sources = page.evaluate(RULES, bundle(lambda path: (CSS / path).read_text(encoding="utf-8")))
    assert len(sources) > 5
    assert served == sources
