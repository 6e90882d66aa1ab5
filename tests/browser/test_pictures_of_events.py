"""What the list of events loads before anybody scrolls, where each of twenty events has a large photo."""

from collections import defaultdict

import pytest

from tests.browser.conftest import open_browser
from tests.browser.seeing.axe import violations
from tests.browser.seeing.html_checker import messages, needs_checker
from tests.browser.server import running_site

AT_MOST = 200_000  # bytes
# Noise in all sizes is harder to pack than most photos are.
PHOTOS = """
from datetime import date, time, timedelta
from io import BytesIO
from django.core.files.base import ContentFile
from PIL import Image
from events.calendar.changes import as_one_change
from events.models import Event, EventState
from library.models import LibraryPicture
from offices.models import Office

def photo(number):
    picture = Image.new("RGB", (1000, 750), (60 + 9 * number, 120, 230 - 9 * number))
    for size in (4, 12, 40, 120, 400):
        noise = Image.merge("RGB", [Image.effect_noise((size, size * 3 // 4), 90) for _colour in range(3)])
        picture = Image.blend(picture, noise.resize(picture.size, Image.Resampling.BICUBIC), 0.35)
    file = BytesIO()
    picture.save(file, "JPEG", quality=90)
    return ContentFile(file.getvalue(), f"foto-{number}.jpg")

offices = list(Office.objects.all())
for number in range(20):
    event = Event(
        office=offices[number % len(offices)], slug=f"fest-{number}", state=EventState.PUBLISHED,
        title_de=f"Internationales Fest {number}", title_en=f"International festival {number}",
        summary_de="Was Sie erwartet, in einem Satz.", summary_en="What to expect, in one sentence.",
        picture=LibraryPicture.objects.create(
            office=offices[number % len(offices)], title=f"Foto {number}", image=photo(number), image_decorative=True
        ),
    )
    with as_one_change(event):
        event.save()
        event.dates.create(day=date.today() + timedelta(days=1 + number // 2), starts=time(18), ends=time(20))
"""
LOOKS = {
    "telephone": {"width": 390, "height": 844, "device_scale_factor": 3},
    "desk": {"width": 1280, "height": 800, "device_scale_factor": 1},
    "fine desk": {"width": 1280, "height": 800, "device_scale_factor": 2},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("pictures"), prepare=PHOTOS) as address:
        yield address


@pytest.fixture
def opened(chromium, site):
    pages = []

    def open_page(**look):
        pages.append(open_browser(chromium, site, **look))
        return pages[-1]

    yield open_page
    for page in pages:
        page.context.close()


def loaded(page, path: str) -> dict[str, int]:
    """Bytes as they came over the wire, heads and all, by their kind."""
    kinds, sizes = {}, defaultdict(int)
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.on("Network.responseReceived", lambda event: kinds.update({event["requestId"]: event["response"]}))

    def note(event):
        sizes[kinds[event["requestId"]]["mimeType"]] += event["encodedDataLength"]

    line.on("Network.loadingFinished", note)
    page.goto(path, wait_until="networkidle")
    return sizes


@pytest.mark.parametrize("path", ["/de/veranstaltungen/", "/en/events/"])
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("javascript", [True, False])
def test_it_is_little(opened, look, path, javascript):
    """Without scripts, browsers put off nothing that is marked as lazy."""
    sizes = loaded(opened(javascript=javascript, **LOOKS[look]), path)
    assert sizes["image/avif"]
    assert not {"image/jpeg", "image/webp"} & set(sizes)
    assert sum(sizes.values()) <= AT_MOST, dict(sizes)


def test_all_twenty_come_as_somebody_scrolls_and_keep_their_places(opened):
    page = opened(width=390)
    page.goto("/de/veranstaltungen/")
    before = page.evaluate("document.documentElement.scrollHeight")
    images = page.locator(".pictured-line__image")
    assert images.count() == 20
    for number in range(20):
        images.nth(number).scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert all(images.evaluate_all("all => all.map(each => each.complete && each.naturalWidth > 0)"))
    assert page.evaluate("document.documentElement.scrollHeight") == before


@pytest.mark.parametrize("look", [{}, {"display": "100.high"}, {"display": "200.like"}, {"width": 320}])
def test_nothing_is_in_anybodys_way(opened, look):
    page = opened(**look)
    page.goto("/de/veranstaltungen/")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_page_of_an_event_takes_what_fits_its_column(opened):
    page = opened(width=390, device_scale_factor=3)
    page.goto("/de/veranstaltungen/fest-1/", wait_until="networkidle")
    source = page.locator(".picture__image").evaluate("image => image.currentSrc")
    assert source.endswith(".1000.avif")


@needs_checker
def test_the_checker_of_html_finds_nothing(opened, tmp_path):
    page = opened()
    paths = ["/de/veranstaltungen/", "/de/veranstaltungen/fest-1/"]
    assert messages({path: page.goto(path).body() for path in paths}, tmp_path) == []
