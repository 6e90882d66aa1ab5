"""Two people in two browsers save the same page, in every order: no character is lost."""

import pytest

from tests.browser.following import follow, sign_in
from tests.browser.seeing.axe import violations
from tests.browser.server import running_site

PEOPLE = """
from offices.models import Office, User
from tests.cast import add_date, make_award, make_edition, make_event

jena = Office.objects.get(slug="jena")
for name in ["anna", "berta"]:
    user = User.objects.create_user(name, password="correct horse battery", is_staff=True, first_name=name.title())
    user.memberships.create(office=jena, role="head")
add_date(make_event(jena, "two-editors", "Lesung"))
make_edition(make_award(jena, "two", "Preis"))
"""
# A list, a field that one changes, another that the other changes, a field of a row, and the part of the form.
PAGES = {
    "office": ("/admin/offices/office/", "welcome_de", "team_de", "", "Texte"),
    "event": ("/admin/events/event/?q=Lesung", "title_de", "title_en", "dates-0-note_de", ""),
    "edition": ("/admin/awards/edition/", "summary_de", "summary_en", "", "Texte"),
}


@pytest.fixture(scope="module")
def staff_site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("two"), prepare=PEOPLE) as address:
        yield address


@pytest.fixture
def staff(visitor, staff_site):
    """Opens the first row of a list as this person."""

    def come(name, path, **options):
        page = visitor(base_url=staff_site, locale="de-DE", **options)
        sign_in(page, name, "correct horse battery")
        page.goto(path)
        follow(page.locator("#result_list tbody th a").first)
        if part := next((each[4] for each in PAGES.values() if each[0] == path), ""):
            follow(page.get_by_role("link", name=part, exact=True))
        return page

    return come


def write(page, name, text):
    page.locator(f"#id_{name}").fill(text)


def read(page, name) -> str:
    return page.locator(f"#id_{name}").input_value()


def save(page):
    follow(page.locator("[name=_continue]"))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("order", ["anna first", "berta first"])
def test_both_texts_are_there_whoever_saves_last(staff, page, order):
    path, one, other, row, _part = PAGES[page]
    anna, berta = staff("anna", path), staff("berta", path)
    write(anna, one, f"Anna, {order}")
    write(berta, other, f"Berta, {order}")
    if row:
        write(berta, row, f"Berta in der Zeile, {order}")
    for each in [anna, berta] if order == "anna first" else [berta, anna]:
        save(each)
    anna.reload()
    assert (read(anna, one), read(anna, other)) == (f"Anna, {order}", f"Berta, {order}")
    if row:
        assert read(anna, row) == f"Berta in der Zeile, {order}"


@pytest.mark.parametrize("page", PAGES)
def test_the_same_field_shows_both_texts_and_sent_again_is_meant(staff, page):
    path, one, other, _row, _part = PAGES[page]
    anna, berta = staff("anna", path), staff("berta", path)
    write(anna, one, "Annas Worte")
    write(berta, one, "Bertas Worte")
    write(berta, other, "Noch etwas von Berta")
    save(anna)
    save(berta)
    assert (read(berta, one), read(berta, other)) == ("Bertas Worte", "Noch etwas von Berta")
    assert "Annas Worte" in berta.locator(f"#id_{one}_error").inner_text()
    assert "Anna hat hier inzwischen gespeichert" in berta.get_by_role("alert").inner_text()
    save(berta)
    assert (read(berta, one), read(berta, other)) == ("Bertas Worte", "Noch etwas von Berta")


def test_a_formatted_text_that_was_not_touched_is_not_written_back(staff):
    """The editor writes HTML in its own way as soon as somebody has been in it."""
    anna, berta = staff("anna", PAGES["office"][0]), staff("berta", PAGES["office"][0])
    mine = berta.get_by_role("textbox", name="Auftrag (Deutsch)")
    mine.press_sequentially("x")
    mine.press("Backspace")
    anna.get_by_role("textbox", name="Auftrag (Deutsch)").press_sequentially("Neu von Anna. ")
    write(berta, "team_de", "Drei Personen")
    save(anna)
    save(berta)
    assert "Neu von Anna." in read(berta, "mission_de")
    assert read(berta, "team_de") == "Drei Personen"


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_with_both_texts_breaks_no_rule(staff, width):
    anna, berta = staff("anna", PAGES["event"][0]), staff("berta", PAGES["event"][0], width=width)
    for page, name in [(anna, "Anna"), (berta, "Berta")]:
        write(page, "summary_de", f"Kurz, sagt {name} bei {width}")
        write(page, "dates-0-note_de", f"Notiz von {name} bei {width}")
    save(anna)
    save(berta)
    assert violations(berta) == []
    assert berta.evaluate("document.documentElement.scrollWidth") <= width
    link = berta.get_by_role("alert").get_by_role("link").first
    link.click()
    assert berta.evaluate("location.hash") == "#id_summary_de"


@pytest.mark.parametrize("width", [390, 1280])
def test_what_one_writes_is_seen_by_the_other_who_is_about_to_delete_it(staff, width):
    """An award: all the other tests of this file need their pages."""
    path = "/admin/awards/award/"
    anna, berta = staff("anna", path), staff("berta", path, width=width)
    follow(berta.locator(".deletelink"))
    write(anna, "title_de", f"Preis, sagt Anna bei {width}")
    save(anna)
    follow(berta.get_by_role("button", name="Ja, löschen"))
    told = berta.get_by_role("alert")
    assert "Es wurde noch nichts gelöscht" in told.inner_text()
    assert "Anna hat hier inzwischen gespeichert" in told.inner_text()
    assert f"Preis, sagt Anna bei {width}" in told.inner_text()
    assert violations(berta) == []
    assert berta.evaluate("document.documentElement.scrollWidth") <= width
