"""Announcements above every page, as large and as many as they get, and a site without any news."""

import pytest

from tests.browser.seeing.axe import violations
from tests.browser.seeing.measures import misfits, unreadable_on_paper
from tests.browser.server import running_site

ANNOUNCEMENTS = """
from datetime import timedelta
from django.utils import timezone
from offices.models import Office
from pages.models import Alert
until = timezone.now() + timedelta(days=1)
jena = Office.objects.get(slug="jena")
jena.alerts.create(level=3, text_de="Das Büro bleibt heute wegen eines Wasserschadens geschlossen. (Beispiel)", shows_until=until)
jena.alerts.create(level=1, text_de="Ein Hinweis in zwei Sprachen.", text_en="A notice in two languages.", shows_until=until,
    url="https://example.org/a-rather-long-address", link_text_de="Informationen der Stadtverwaltung", link_text_en="Information of the city")
Alert.objects.create(level=2, text_de="Die Website wird gewartet.", text_en="Maintenance of the website.", shows_until=until)
"""
PATHS = ["/de/bueros/jena/", "/en/offices/jena/", "/en/", "/de/aktuelles/", "/en/news/?office=jena"]
DISPLAYS = ["100.device.n", "200.high.n"]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("announcements"), prepare=ANNOUNCEMENTS) as address:
        yield address


@pytest.mark.parametrize("display", DISPLAYS)
@pytest.mark.parametrize("path", PATHS)
def test_they_look_right_in_every_size(visitor, address, path, display):
    page = visitor(base_url=address)
    page.context.add_cookies([{"name": "display", "value": display, "url": address}])
    page.goto(path)
    assert violations(page, enhanced_contrast="high" in display) == []
    assert misfits(page) == []
    page.emulate_media(media="print")
    assert unreadable_on_paper(page) == []


@pytest.mark.parametrize(("path", "count"), list(zip(PATHS, [3, 3, 1, 1, 3], strict=True)))
def test_each_stands_on_the_pages_it_is_for_in_a_region_with_a_name(visitor, address, path, count):
    page = visitor(base_url=address)
    page.goto(path)
    name = "Aktuelle Hinweise" if path.startswith("/de/") else "Current notices"
    region = page.get_by_role("region", name=name)
    assert region.locator(".notice").count() == count
    assert region.bounding_box()["y"] < page.locator("main").bounding_box()["y"]
