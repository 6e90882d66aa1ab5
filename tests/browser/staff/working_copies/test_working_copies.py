"""A working copy from the form to the public page, with the keyboard and without a script at least."""

import pytest

from tests.browser.following import follow, sign_in
from tests.browser.seeing.axe import violations
from tests.browser.server import running_site

PEOPLE = """
from offices.models import Office, User
from tests.cast import add_date, make_event

jena = Office.objects.get(slug="jena")
user = User.objects.create_user("anna", password="correct horse battery", is_staff=True, first_name="Anna")
user.memberships.create(office=jena, role="head")
add_date(make_event(jena, "copies", "Lesung"))
"""


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("copies"), prepare=PEOPLE) as address:
        yield address


@pytest.fixture
def form(visitor, staff_site):
    """The form of the event."""

    def come(locale="de-DE", **options):
        page = visitor(base_url=staff_site, locale=locale, **options)
        sign_in(page, "anna", "correct horse battery")
        page.goto("/admin/events/event/?q=Lesung")
        follow(page.locator("#result_list tbody th a").first)
        return page

    return come


def keep(page, text: str) -> None:
    page.locator("#id_title_de").fill(text)
    page.locator("[name=_keep]").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def looked_at(page):
    """The preview in its new tab."""
    with page.context.expect_page() as opened:
        page.locator("[name=_preview]").click()
    opened.value.wait_for_load_state()
    return opened.value


@pytest.mark.parametrize("locale", ["de-DE", "en-GB"])
def test_from_the_form_to_the_preview_and_to_the_public_page(form, staff_site, locale):
    page, title = form(locale), f"Lesung im Garten {locale}"
    keep(page, title)
    assert page.locator(".working-copy").is_visible()
    assert page.locator("#id_title_de").input_value() == title
    assert violations(page) == []

    preview = looked_at(page)
    assert preview.frame_locator("iframe").first.locator("h1").inner_text() == title
    assert violations(preview) == []
    preview.close()

    public = page.context.new_page()
    public.goto(f"{staff_site}/de/veranstaltungen/copies/")
    assert title not in public.content()
    follow(page.locator(".submit-row [name=_save]"))
    public.reload()
    assert public.locator("h1").inner_text() == title


def test_a_preview_is_seen_side_by_side_or_below_each_other_and_never_sideways(form):
    preview = looked_at(form())
    for width, is_beside in [(1280, True), (390, False)]:
        preview.set_viewport_size({"width": width, "height": 900})
        boxes = [preview.locator("iframe").nth(number).bounding_box() for number in [0, 1]]
        assert (boxes[0]["y"] == boxes[1]["y"]) == is_beside
        assert preview.evaluate("document.documentElement.scrollWidth") <= width


def test_as_a_telephone_has_it(form):
    preview = looked_at(form())
    preview.locator("#id_phone").check()
    preview.locator("#id_contrast").check()
    follow(preview.locator(".previews__look button"))
    frame = preview.locator("iframe").first.element_handle().content_frame()
    assert frame.evaluate("innerWidth") == 390
    assert frame.locator("html").get_attribute("data-contrast") == "high"


def test_without_a_script(form):
    page = form(javascript=False)
    keep(page, "Lesung ohne Skript")
    assert page.locator(".working-copy").is_visible()
    assert looked_at(page).frame_locator("iframe").first.locator("h1").inner_text() == "Lesung ohne Skript"


def test_a_link_to_it_for_somebody_without_an_account(form, visitor, staff_site):
    page = form()
    keep(page, "Lesung im Hof")
    follow(page.locator(".working-copy__ways a").last)
    assert violations(page) == []
    follow(page.locator("[name=_share]"))
    for link in page.locator(".working-copy__link a").all():
        somebody = visitor(base_url=staff_site)
        somebody.goto(link.get_attribute("href").replace("http://localhost:8000", staff_site))
        assert somebody.frame_locator("iframe").first.locator("h1").count() == 1
        assert violations(somebody) == []
    follow(page.locator("[name=_withdraw]"))
    somebody.reload()
    assert somebody.locator("iframe").count() == 0
    assert violations(somebody) == []
