"""English texts that are older than the German: the public page, the desk and the form, in every look."""

import pytest

from tests.browser.conftest import open_browser
from tests.browser.following import follow, sign_in
from tests.browser.seeing.axe import violations
from tests.browser.seeing.html_checker import messages, needs_checker
from tests.browser.seeing.measures import misfits
from tests.browser.server import running_site
from tests.browser.staff.every_page.faults import faults

CHANGED = """
from offices.models import Office, User
from translations.confirming import confirm

jena = Office.objects.get(slug="jena")
user = User.objects.create_user("anna", password="correct horse battery", is_staff=True, first_name="Anna")
user.memberships.create(office=jena, role="head")
jena.welcome_de, jena.welcome_en = "Guten Tag. Wir sind am Montag da.", "Hello. We are here on Monday."
jena.save()
confirm(jena, how="written")
jena.welcome_de = "Guten Tag. Wir sind am Dienstag für Sie da."
jena.mission_de = jena.mission_de.replace("Das Büro", "Unser Büro").replace("</p>", " Kommen Sie gern vorbei.</p>", 1)
jena.save()
duty = jena.units.first().duties.first()
duty.text_de += " und begleiten"
duty.save()
"""
LOOKS = {
    "as it comes": {},
    "phone": {"width": 390},
    "phone, 200 % and high contrast": {"width": 390, "display": "200.high.n"},
    "high contrast": {"display": "100.high.n"},
    "narrow, 200 %": {"width": 320, "display": "200.auto.n"},
    "dark device": {"color_scheme": "dark"},
}
PAGES = {
    "public": "/en/offices/jena/",
    "desk": "/admin/",
    "texts": "/admin/offices/office/{office}/change/texts/",
    "duties": "/admin/offices/unit/{unit}/change/",
}


@pytest.fixture(scope="module")
def site_with_older_texts(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("older"), prepare=CHANGED) as address:
        yield address


@pytest.fixture(scope="module")
def as_anna(chromium, site_with_older_texts):
    page = open_browser(chromium, site_with_older_texts, locale="en-GB")
    sign_in(page, "anna", "correct horse battery")
    yield page
    page.context.close()


@pytest.fixture
def opened(as_anna, site_with_older_texts):
    def open_page(name: str, width: int = 1280, display: str = "", color_scheme: str = "light"):
        as_anna.set_viewport_size({"width": width, "height": 844})
        as_anna.emulate_media(color_scheme=color_scheme)
        as_anna.context.clear_cookies(name="display")
        if display:
            as_anna.context.add_cookies([{"name": "display", "value": display, "url": site_with_older_texts}])
        as_anna.goto(_path(as_anna, name))
        return as_anna

    return open_page


def _path(page, name: str) -> str:
    """The numbers of rows are those that the desk leads to."""
    path = PAGES[name]
    if "{" not in path:
        return path
    page.goto("/admin/")
    part = "/change/texts/" if name == "texts" else "/admin/offices/unit/"
    links = page.locator(f".desk__lines a[href*='{part}']")
    return links.first.get_attribute("href").partition("#")[0]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(opened, name, look):
    page = opened(name, **LOOKS[look])
    assert page.locator(".newer-text, .newer, #desk-outdated").count()
    assert violations(page, enhanced_contrast=True) == []


@pytest.mark.parametrize("name", ["desk", "texts", "duties"])
def test_pages_of_staff_have_no_faults(opened, name):
    assert faults(opened(name), "en") == []


def test_nothing_sticks_out_of_the_public_page(opened):
    assert misfits(opened("public")) == []


@needs_checker
def test_its_html_is_valid(opened, tmp_path):
    pages = {}
    for name in PAGES:
        page = opened(name)
        pages[name] = page.request.get(page.url).body()
    assert messages(pages, tmp_path) == []


def test_the_desk_leads_into_the_field_and_the_difference_stands_above_it(opened):
    page = opened("desk")
    follow(page.locator(".desk__lines a[href$='#id_welcome_en']"))
    assert page.evaluate("document.activeElement.id") == "id_welcome_en"
    assert page.locator(".newer ins").first.text_content() == "added: Dienstag für Sie"


def test_a_button_confirms_keeps_what_was_typed_and_comes_back(opened):
    page = opened("texts")
    page.fill("#id_team_de", "Drei Menschen")
    note = page.locator(".with-note", has=page.locator("#id_welcome_en"))
    follow(note.get_by_role("button", name="English still right"))
    assert page.input_value("#id_team_de") == "Drei Menschen"
    assert page.locator(".with-note", has=page.locator("#id_welcome_en")).count() == 0
    assert page.evaluate("document.activeElement.id") == "id_welcome_en"
    page.fill("#id_welcome_en", "Hello. We are here for you on Tuesday.")
    page.press("#id_welcome_en", "Control+End")
    follow(page.locator(".submit-row [name=_continue]"))


def test_the_enter_key_saves_and_confirms_nothing(opened):
    page = opened("texts")
    before = page.locator(".newer").count()
    follow(page.locator("input[type=text][name$=_de]").first, key="Enter")
    assert before
    page.goto(_path(page, "texts"))
    assert page.locator(".newer").count() == before


@needs_checker
def test_the_page_in_words_has_no_faults(opened, as_anna, tmp_path):
    page = opened("texts")
    follow(page.get_by_role("link", name="Read aloud"))
    assert page.locator(".spoken__line").count() > 100
    html = page.request.get(page.url).body()
    assert faults(page, "en") == []
    assert messages({"spoken": html}, tmp_path) == []
