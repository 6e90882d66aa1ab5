"""Every sample page through the Nu HTML checker."""

import urllib.error
import urllib.request

from tests.browser.addresses import sample_paths
from tests.browser.seeing.html_checker import messages, needs_checker


def fetch(address: str) -> bytes:
    try:
        return urllib.request.urlopen(address, timeout=20).read()
    except urllib.error.HTTPError as error:
        return error.read()


@needs_checker
def test_the_checker_finds_nothing(site, tmp_path):
    assert messages({path: fetch(site + path) for path in sample_paths()}, tmp_path) == []
