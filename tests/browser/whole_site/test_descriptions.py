"""What search engines are told of each page: no two pages the same, and no page something else than it says."""

from collections import defaultdict

import pytest

from tests.browser.addresses import paths_of
from tests.browser.samples.everything import SAMPLES
from tests.browser.whole_site.test_valid_html import fetch
from tests.website.pages import parse_html

# A receipt is for one reader. The latest edition answers for its award.
WITHOUT = {"enquiries:office_sent", "enquiries:barrier_sent", "events:proposed", "awards:award"}
DESCRIBED = {name: given for name, given in SAMPLES.items() if name not in WITHOUT}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_is_described_in_words_of_its_own(site, language):
    pages = defaultdict(list)
    for path in paths_of(DESCRIBED):
        # Pages on which staff sign in are for no search engine.
        if path.startswith(f"/{language}/") and path.split("/")[2] not in {"konto", "account"}:
            found = parse_html(fetch(site + path)).find(".//meta[@name='description']")
            pages["" if found is None else found.get("content")].append(path)
    assert {words: paths for words, paths in pages.items() if not words or len(paths) > 1} == {}
