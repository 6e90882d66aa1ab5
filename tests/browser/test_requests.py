"""What a browser really loads and keeps on a visit."""

import pytest

from tests.browser.addresses import sample_paths


@pytest.mark.parametrize("path", sample_paths())
def test_a_visit_sets_no_cookie_loads_nothing_foreign_and_breaks_no_rule(visitor, site, path):
    page = visitor()
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(path, wait_until="networkidle")
    assert [url for url in requests if not url.startswith(f"{site}/")] == []
    assert page.context.cookies() == []
    assert [text for text in complaints if "404 (Not Found)" not in text] == []


def test_the_whole_look_is_one_compressed_stylesheet(visitor):
    page = visitor()
    styles = []
    page.on("response", lambda response: styles.append(response) if ".css" in response.url else None)
    page.goto("/de/bueros/jena/", wait_until="networkidle")
    (style,) = styles
    assert style.headers["content-encoding"] == "gzip"
    assert "immutable" in style.headers["cache-control"]
    assert int(style.headers["content-length"]) < 14_000
