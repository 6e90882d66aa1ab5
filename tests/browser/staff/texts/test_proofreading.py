"""What may not be right in a text comes and goes as one types, is read by axe, reached by keyboard and fits."""

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow, sign_in
from tests.browser.seeing.axe import violations
from tests.browser.server import running_site

PEOPLE = """
from django.utils import timezone
from offices.models import Office, User

jena = Office.objects.get(slug="jena")
user = User.objects.create_user("anna", password="correct horse battery", is_staff=True)
user.memberships.create(office=jena, role="head")
jena.news.create(
    slug="fest", title_de="Fest", title_en="Festival", publish_at=timezone.now(),
    summary_de="Am Samstag, 14. Dezember 2023, feiern wir.", summary_en="We celebrate on 15 December 2023.",
    body_de='<p>Das Formular gibt es <a href="https://x.example/">hier</a>.</p>',
)
"""


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("proofread"), prepare=PEOPLE) as address:
        yield address


@pytest.fixture
def news(visitor, staff_site):
    def come(**options):
        page = visitor(base_url=staff_site, locale="en-GB", **options)
        sign_in(page, "anna", "correct horse battery")
        page.goto("/admin/pages/news/?q=Fest")
        follow(page.locator("#result_list tbody th a").first)
        return page

    return come


def test_a_note_goes_when_the_text_is_right_and_comes_when_it_is_not(news):
    page = news()
    note = page.locator("#proofread-summary_de")
    expect(note).to_contain_text("is a Thursday")
    page.fill("#id_summary_de", "Am Donnerstag, 15. Dezember 2022, feiern wir.")
    expect(note).to_be_hidden()
    page.fill("#id_summary_de", "Am Freitag, 15. Dezember 2022, feiern wir.")
    expect(note).to_contain_text("is a Thursday")
    expect(page.locator("#proofread-said")).to_have_text("Below one text of this page stands a new note.")
    assert "proofread-summary_de" in page.locator("#id_summary_de").get_attribute("aria-describedby").split()


def test_the_editor_for_formatted_texts_is_listened_to_as_well(news):
    page = news()
    editor = page.get_by_role("textbox", name="Text (German)")
    expect(page.locator("#proofread-body_de")).to_contain_text("does not say where it leads")
    editor.press_sequentially(" Am 31. Juni 2031. ")
    expect(page.locator("#proofread-body_de")).to_contain_text("no such day")
    assert "proofread-body_de" in editor.get_attribute("aria-describedby").split()


def test_by_keyboard_alone_a_note_is_called_right_and_is_told_no_more(news):
    page = news()
    page.locator("#id_summary_en").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "proofread_right"
    expect(page.locator("#proofread-summary_en")).to_contain_text("“15 December 2023”")
    page.keyboard.press("Space")
    follow(page.locator("[name=_continue]"))
    expect(page.locator("#proofread-summary_de")).to_be_visible()
    expect(page.locator("#proofread-summary_en")).not_to_contain_text("“15 December 2023”")


def test_without_a_script_the_notes_stand_there(news):
    page = news(javascript=False)
    expect(page.locator("#proofread-summary_de")).to_contain_text("is a Thursday")


@pytest.mark.parametrize(
    ("width", "display"), [(1280, ""), (390, ""), (390, "200.normal"), (1280, "100.high"), (390, "200.high")]
)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(news, width, display):
    page = news(width=width, display=display)
    expect(page.locator("#proofread-summary_de")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    boxes = page.locator("[name=proofread_right]").evaluate_all(
        "all => all.map(e => e.closest('label').getBoundingClientRect().height)"
    )
    assert boxes
    assert min(boxes) >= 24
    page.goto("/admin/")
    expect(page.locator("#desk-texts")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
