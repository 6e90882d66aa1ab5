"""The chosen size of text on paper: as many times larger as it is on the screen, and nothing is cut."""

import re
import shutil
import subprocess

import pytest

from tests.browser.addresses import sample_paths
from tests.browser.seeing.measures import cut_on_paper, put_on_paper
from website.display import TEXT_SIZES

SMALLEST = 13.5  # pixels: a body text of 10 points where nobody has chosen anything
PAGES = ["/de/", "/en/offices/jena/", "/de/veranstaltungen/", "/en/nothing-here/"]


def on_paper(reader, path, size):
    page = reader(path, display=f"{size}.device.n")
    put_on_paper(page)
    return page


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("path", PAGES)
def test_each_size_counts(reader, path, size):
    page = on_paper(reader, path, size)
    found = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert found == pytest.approx(SMALLEST * size / 100)


@pytest.mark.parametrize("path", sample_paths())
def test_nothing_is_cut_at_the_largest(reader, path):
    assert cut_on_paper(reader(path, display=f"{TEXT_SIZES[-1]}.device.n")) == []


@pytest.mark.parametrize("path", ["/de/bueros/jena/", "/en/offices/gera/"])
def test_a_browser_prints_it_so(reader, path):
    """A browser shrinks a page that is too wide for its paper: then all letters would be smaller."""
    if not shutil.which("pdftotext"):
        pytest.skip("poppler is not installed")
    heights = [height_of_letters(on_paper(reader, path, size).pdf(format="A4")) for size in [100, 200]]
    assert heights[1] / heights[0] == pytest.approx(2, abs=0.02)


def height_of_letters(pdf: bytes) -> float:
    """The height that most words have."""
    done = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True)
    found = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"', done.stdout.decode())
    heights = [round(float(bottom) - float(top), 1) for top, bottom in found]
    return max(set(heights), key=heights.count)
