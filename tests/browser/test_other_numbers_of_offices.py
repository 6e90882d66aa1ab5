"""One installation serves one office or nine; both look right."""

from collections import Counter

import pytest

from offices.look import doors_in_a_row
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


# How many doors stand in each row, from one office to twelve.
ROWS = [[1], [2], [3], [4], [5], [3, 3], [4, 3], [4, 4], [5, 4], [5, 5], [4, 4, 3], [4, 4, 4]]
AS_MANY_DOORS = """([count, columns]) => {
  const picture = document.querySelector('.hallway__picture'), [door] = picture.children;
  picture.dataset.columns = columns;
  picture.replaceChildren(...Array.from({length: count}, () => door.cloneNode(true)));
  return [...picture.children].map(each => each.getBoundingClientRect().toJSON());
}"""


@pytest.mark.parametrize(("width", "display"), [(320, 100), (390, 100), (768, 100), (1280, 100), (1280, 200)])
def test_doors_stand_in_even_rows_and_each_is_seen_whole(visitor, offices, width, display):
    address, count = offices
    page = visitor(base_url=address, width=width, display=f"{display}.device.n")
    page.goto("/de/")
    assert page.locator(".door").count() == count
    assert page.locator(".hallway__picture").get_attribute("data-columns") == str(max(ROWS[count - 1]))
    for number, rows in enumerate(ROWS, start=1):
        boxes = page.evaluate(AS_MANY_DOORS, [number, doors_in_a_row(range(number))])
        assert all(box["left"] >= 0 and box["right"] <= width and box["width"] > 35 for box in boxes), number
        assert list(Counter(round(box["bottom"]) for box in boxes).values()) == rows, number


def test_an_office_without_a_drawing_and_without_facts_looks_right(visitor, offices):
    address, count = offices
    page = visitor(base_url=address, width=390, display="200.device.n")
    page.goto("/de/bueros/new-0/" if count == 9 else "/de/bueros/leer/")
    assert violations(page) == []
    assert misfits_as_it_is(page) == []
