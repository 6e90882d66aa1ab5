"""What search engines are told of each page: no two pages the same, and no page something else than it says."""

import html
import re
from collections import defaultdict

import pytest

from tests.browser.addresses import paths_of
from tests.browser.samples.everything import SAMPLES
from tests.browser.whole_site.test_valid_html import fetch

# A receipt is for one reader. The latest edition answers for its award.
WITHOUT = {"enquiries:office_sent", "enquiries:barrier_sent", "events:proposed", "awards:award"}
DESCRIBED = {name: given for name, given in SAMPLES.items() if name not in WITHOUT}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_is_described_in_words_of_its_own(site, language):
    pages = defaultdict(list)
    for path in paths_of(DESCRIBED):
        if path.startswith(f"/{language}/"):
            found = re.search(r'<meta name="description" content="([^"]*)"', fetch(site + path).decode())
            pages[html.unescape(found[1]) if found else ""].append(path)
    assert {words: paths for words, paths in pages.items() if not words or len(paths) > 1} == {}
