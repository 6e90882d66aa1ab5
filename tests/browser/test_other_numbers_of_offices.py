"""One installation serves one office or nine; both look right."""

import pytest

from tests.browser.seeing.axe import violations
from tests.browser.seeing.measures import misfits, misfits_as_it_is
from tests.browser.server import running_site

ONE = "from offices.models import Office; Office.objects.exclude(slug='leer').delete()"
# Four more, without a drawing and with a long name, as somebody would begin.
NINE = """
from offices.models import Office
for number in range(4):
    Office.objects.create(slug=f"new-{number}", position=9, is_public=True, hue=[30, 75, 105, 315][number], state="BY",
        municipality_kind="town", place_de=f"Neustadt {number}", place_en=f"Neustadt {number}",
        municipality_de="Neustadt", municipality_en="Neustadt",
        name_de="Geschäftsstelle für Zusammenleben und Einbürgerungsfeiern", name_en="Office for Living Together",
        mission_de="<p>Wir helfen.</p>", mission_en="<p>We help.</p>")
"""


@pytest.fixture(scope="module", params=[ONE, NINE], ids=["one", "nine"])
def offices(request, tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("offices"), prepare=request.param) as address:
        yield address, {ONE: 1, NINE: 9}[request.param]


@pytest.mark.parametrize("display", ["100.device.n", "200.high.n"])
@pytest.mark.parametrize("path", ["/de/", "/en/offices/"])
def test_home_and_list_look_right(visitor, offices, path, display):
    address, count = offices
    page = visitor(base_url=address, display=display)
    page.goto(path)
    assert page.locator(".directory__row").count() == count
    assert violations(page) == []
    assert misfits(page) == []


def test_doors_stand_in_rows_of_five_and_each_is_seen_whole(visitor, offices):
    address, count = offices
    page = visitor(base_url=address)
    page.goto("/de/")
    boxes = [door.bounding_box() for door in page.locator(".door").all()]
    assert len(boxes) == count
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 1280 and box["width"] > 40 for box in boxes)
    rows = {round(box["y"] + box["height"]) for box in boxes}
    assert len(rows) == (1 if count == 1 else 2)


def test_an_office_without_a_drawing_and_without_facts_looks_right(visitor, offices):
    address, count = offices
    page = visitor(base_url=address, width=390, display="200.device.n")
    page.goto("/de/bueros/new-0/" if count == 9 else "/de/bueros/leer/")
    assert violations(page) == []
    assert misfits_as_it_is(page) == []
