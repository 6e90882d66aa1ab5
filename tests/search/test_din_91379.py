"""A name with any of the 649 letters of DIN 91379 is found by the search form of the standard."""

import pytest

from tests import cast
from tests.search.finding import hits
from tests.website.reading.din_91379 import SEARCH_FORMS


@pytest.fixture(scope="module")
def pages(standing):
    with standing():
        jena = cast.jena()
        for number, letters in enumerate(SEARCH_FORMS.values()):
            for place, letter in enumerate(letters):
                cast.make_page(
                    jena,
                    f"p{number}-{place}",
                    f"qu{letter}arz",
                    title_en="",
                    body_de="",
                    body_en="",
                    position=number,
                )
        yield jena


@pytest.mark.django_db
@pytest.mark.parametrize("form", SEARCH_FORMS)
def test_by_its_search_form(pages, form):
    number = list(SEARCH_FORMS).index(form)
    found, page = set(), 1
    while urls := hits(f"qu{form}arz", kind="read", page=page):
        found |= {url.rstrip("/").rpartition("/")[2] for url in urls}
        page += 1
    assert found >= {f"p{number}-{place}" for place in range(len(SEARCH_FORMS[form]))}
