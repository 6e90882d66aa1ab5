"""Long forms as staff go through them: by mouse with their clicks counted, by keyboard alone, read by axe."""

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow, sign_in
from tests.browser.seeing.axe import violations
from tests.browser.server import running_site

PEOPLE = """
from offices.models import Office, User
from tests.cast import add_date, make_award, make_edition, make_event

jena = Office.objects.get(slug="jena")
user = User.objects.create_user("anna", password="correct horse battery", is_staff=True)
user.memberships.create(office=jena, role="editor")
add_date(make_event(jena, "long-form", "Lesung"))
make_edition(make_award(jena, "two", "Preis"))
"""
PARTS = {
    "event": ["", "where/", "taking-part/", "programme-and-picture/"],
    "office": ["", "where/", "hours/", "texts/", "places/", "legal/"],
    "edition": ["", "texts/", "taking-part/", "prizes/", "jury/"],
}
LISTS = {"event": "events/event/?q=Lesung", "office": "offices/office/", "edition": "awards/edition/"}


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("long"), prepare=PEOPLE) as address:
        yield address


@pytest.fixture
def anna(visitor, staff_site):
    def come(locale="de-DE", **options):
        page = visitor(base_url=staff_site, locale=locale, **options)
        sign_in(page, "anna", "correct horse battery")
        return page

    return come


class Mouse:
    """Counts."""

    def __init__(self, page):
        self.page, self.clicks = page, 0

    def click(self, locator):
        self.clicks += 1
        locator.click()

    def follow(self, locator):
        self.clicks += 1
        follow(locator)


def first_part_of(page, kind) -> str:
    page.goto(f"/admin/{LISTS[kind]}")
    follow(page.locator("#result_list tbody th a").first)
    return page.url.split("?")[0]


def test_an_event_in_both_languages_with_two_dates_a_place_and_its_accessibility(anna):
    page = anna()
    mouse = Mouse(page)
    page.goto("/admin/")
    mouse.follow(page.locator("a[href$='/events/event/add/']").first)
    page.fill("#id_title_de", "Sprachcafé")
    page.fill("#id_title_en", "Language café")
    page.fill("#id_dates-0-day", "2031-09-02")
    page.fill("#id_dates-0-starts", "15:00")
    mouse.click(page.locator("#dates-group .add-row a"))
    expect(page.locator("#id_dates-1-day")).to_be_focused()
    expect(page.locator("#said")).to_contain_text("Termine")
    page.fill("#id_dates-1-day", "2031-09-09")
    page.fill("#id_summary_de", "Kaffee und Deutsch.")
    page.fill("#id_summary_en", "Coffee and German.")
    mouse.follow(page.locator("[name=_next]"))
    mouse.click(page.get_by_text("Oder ein neuer Ort"))
    page.fill("#id_new_place_name_de", "Haus der Vielfalt")
    page.fill("#id_new_place_town", "Jena")
    page.select_option("#id_new_place_step_free", "true")
    page.select_option("#id_new_place_accessible_toilet", "false")
    mouse.click(page.get_by_label("Veröffentlicht: alle sehen es"))
    mouse.follow(page.locator("[name=_save]"))
    said = page.locator(".messagelist").inner_text()
    assert "Alle können es jetzt hier sehen" in said
    assert "Auch der neue Ort ist gespeichert: Haus der Vielfalt" in said
    assert mouse.clicks <= 12
    page.goto("/en/events/sprachcafe/")
    shown = page.locator("main").inner_text().replace("\u00a0", " ")
    for words in ["Language café", "2 September 2031", "9 September 2031", "Haus der Vielfalt", "Step-free"]:
        assert words.lower() in shown.lower()


def tab_to(page, selector, most=90) -> int:
    for count in range(most):
        if page.evaluate("wanted => document.activeElement?.matches(wanted)", selector):
            return count
        page.keyboard.press("Tab")
        is_hidden = page.evaluate("""() => {
            const bar = document.querySelector('.submit-row'), focused = document.activeElement;
            if (!bar?.closest("form").contains(focused) || bar.contains(focused)) return false;
            const one = focused.getBoundingClientRect(), other = bar.getBoundingClientRect();
            return one.top >= other.top && one.bottom <= other.bottom && one.height > 0;
        }""")
        assert not is_hidden, page.evaluate("document.activeElement.outerHTML")
    raise AssertionError(f"{selector} is not reached by {most} presses of Tab")


def test_the_same_by_keyboard_alone(anna):
    """From the form for a new event on. What has the focus is never below the buttons that save."""
    page = anna()
    page.goto("/admin/events/event/add/")
    for selector, typed in [
        ("#id_title_de", "Nur Tasten"), ("#id_title_en", "Keys alone"), ("#id_dates-0-day", "09022031"),
    ]:  # fmt: skip
        tab_to(page, selector)
        page.keyboard.type(typed)
    tab_to(page, "#dates-group .add-row a")
    page.keyboard.press("Enter")
    expect(page.locator("#id_dates-1-day")).to_be_focused()
    page.keyboard.type("09092031")
    tab_to(page, "[name=_next]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "summary")
    page.keyboard.press("Enter")
    tab_to(page, "#id_new_place_name_de")
    page.keyboard.type("Tastenhaus")
    tab_to(page, "#id_new_place_step_free")
    page.keyboard.type("J")
    tab_to(page, "[name=_next]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Tastenhaus" in page.locator(".messagelist").inner_text()
    page.goto("/admin/events/event/?q=Nur+Tasten")
    follow(page.locator("#result_list tbody th a").first)
    assert page.locator("#id_dates-1-day").input_value() == "2031-09-09"


def test_tuesdays_hours_in_four_clicks(anna):
    page = anna()
    mouse = Mouse(page)
    page.goto("/admin/")
    if (task := page.locator("a[href*='/change/hours/']")).count():
        mouse.follow(task.first)
    else:
        mouse.follow(page.locator("a[href$='/offices/office/']").first)
        mouse.follow(page.locator("#result_list tbody th a").first)
        mouse.follow(page.get_by_role("link", name="Sprechzeiten", exact=True))
    page.locator("[name=consultation_hours-0-closes]").fill("12:30")
    mouse.follow(page.locator("[name=_continue]"))
    assert mouse.clicks <= 4
    assert page.locator("[name=consultation_hours-0-closes]").input_value() == "12:30"


def test_errors_have_the_focus_and_lead_to_their_fields_and_open_what_hides_them(anna):
    page = anna()
    page.goto(first_part_of(page, "event") + "where/")
    page.get_by_text("Oder ein neuer Ort").click()
    page.fill("#id_new_place_town", "Jena")
    follow(page.locator("[name=_continue]"))
    expect(page.locator(".problem-summary")).to_be_focused()
    page.locator(".problem-summary a").first.click()
    expect(page.locator("#id_new_place_name_de")).to_be_focused()
    expect(page.locator("#id_new_place_name_de")).to_be_in_viewport()
    assert page.locator("#id_new_place_town").input_value() == "Jena"


class TestOrder:
    def open(self, page):
        page.goto("/admin/offices/unit/")
        follow(page.locator("#result_list tbody th a").first)

    def names(self, page) -> list[str]:
        return [each[:20] for each in page.locator("#duties-group [name$=-text_de]").evaluate_all(
            "fields => fields.filter(f => !f.name.includes('__')).map(f => f.value)"
        )]  # fmt: skip

    def test_a_row_is_moved_by_keyboard_and_its_place_is_said(self, anna):
        page = anna()
        self.open(page)
        before = self.names(page)
        button = page.locator("#duties-group .order-buttons button[aria-label$='nach unten']").first
        assert before[0][:15] in button.get_attribute("aria-label")
        button.press("Enter")
        assert self.names(page)[:2] == [before[1], before[0]]
        expect(page.locator("#said")).to_contain_text("steht jetzt an Stelle 2 von")
        assert "nach unten" in page.evaluate("document.activeElement.getAttribute('aria-label')")
        follow(page.locator("[name=_continue]"))
        assert self.names(page)[:2] == [before[1], before[0]]

    def test_a_row_just_added_is_moved_and_another_one_is_taken_away_again(self, anna):
        page = anna()
        self.open(page)
        before = self.names(page)
        for _ in range(2):
            page.locator("#duties-group .add-row a").click()
        new = len(before)
        page.fill(f"#id_duties-{new}-text_de", "Ganz neu")
        page.locator(f"#duties-{new} .order-buttons button").first.click()
        page.locator("#duties-group .inline-deletelink").last.click()
        follow(page.locator("[name=_continue]"))
        now = self.names(page)
        assert now == [*before[:-1], "Ganz neu", before[-1]]

    def test_without_the_script_there_is_a_number_to_type(self, anna):
        page = anna(javascript=False)
        self.open(page)
        expect(page.locator("#id_duties-0-position")).to_be_visible()

    def test_a_list_is_put_in_order_without_a_script(self, anna):
        page = anna(javascript=False)
        page.goto("/admin/offices/document/")
        rows = page.locator("#result_list tbody th").all_inner_texts()
        if len(rows) > 1:
            follow(page.locator("[name=_move][value^=down]").first)
            assert page.locator("#result_list tbody th").all_inner_texts()[:2] == [rows[1], rows[0]]


@pytest.mark.parametrize("language", ["de-DE", "en-GB"])
@pytest.mark.parametrize(("kind", "part"), [(kind, part) for kind, parts in PARTS.items() for part in parts])
def test_each_part_breaks_no_rule(anna, kind, part, language):
    page = anna(locale=language)
    page.goto(first_part_of(page, kind) + part)
    assert violations(page) == []


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640), (640, 450)])
def test_narrow_and_enlarged_nothing_overflows_and_the_buttons_are_in_reach(anna, width, height):
    page = anna(width=width, height=height)
    for part in PARTS["event"]:
        page.goto(first_part_of(page, "event") + part)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if height >= 600:
            # On the smallest phone the head of the page fills the window: the bar is there with the form.
            page.locator("#content-main form .form-row:visible").first.scroll_into_view_if_needed()
            expect(page.locator("[name=_save]").last).to_be_in_viewport()
            bar = page.locator(".submit-row").last.bounding_box()
            assert bar["height"] <= height / 4
