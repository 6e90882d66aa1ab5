"""A page of this site is chosen in the dialog for a link, by keyboard alone, and the link follows it."""

import re

from playwright.sync_api import expect

from tests.browser.following import follow, sign_in
from tests.browser.seeing.axe import violations
from tests.browser.staff.texts.test_editor import open_office, select_all


def test_a_page_is_chosen_by_keyboard_and_its_link_follows_it(anna, complaints):
    text = open_office(anna)
    select_all(text)
    text.press_sequentially("Wir laden ein: ")
    text.press("Control+k")
    dialog = anna.get_by_role("dialog", name="Link")
    expect(dialog.get_by_role("status")).to_contain_text("Seiten")
    assert violations(anna) == []
    complaints.clear()  # of what axe does
    anna.keyboard.press("Tab")
    anna.keyboard.type("laternenfest")
    anna.keyboard.press("Enter")
    expect(dialog.get_by_role("status")).to_have_text("1 Seite")
    anna.keyboard.press("Tab")
    anna.keyboard.press("Space")
    expect(dialog.get_by_role("radio", checked=True)).to_have_accessible_name(re.compile("^Laternenfest"))
    anna.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    anna.keyboard.type(" und mehr.")
    expect(text).to_contain_text("Wir laden ein: Laternenfest und mehr.")
    follow(anna.get_by_role("button", name="Speichern", exact=True))
    assert complaints == []
    anna.goto("/de/bueros/jena/")
    link = anna.locator("main").get_by_role("link", name="Laternenfest").first
    assert link.get_attribute("href") == "/de/veranstaltungen/laternenfest/"
    rename(anna)
    anna.goto("/de/bueros/jena/")
    follow(anna.locator("main").get_by_role("link", name="Laternenfest").first)
    assert anna.url.endswith("/de/veranstaltungen/lichterfest/")
    expect(anna.get_by_role("heading", level=1)).to_contain_text("Laternenfest")


def rename(page):
    page.goto("/admin/events/event/?q=laternenfest")
    follow(page.locator("#result_list tbody th a"))
    expect(page.locator(".used-in")).to_contain_text("Ein Text führt mit einem Link hierher")
    follow(page.get_by_role("link", name="Programm und Bild", exact=True))
    page.locator("#id_slug").fill("lichterfest")
    follow(page.get_by_role("button", name="Speichern", exact=True))


def test_the_page_of_a_link_is_shown_and_can_be_changed(anna):
    text = open_office(anna)
    select_all(text)
    text.press("Control+k")
    dialog = anna.get_by_role("dialog", name="Link")
    dialog.get_by_role("radio", name="Impressum").check()
    dialog.get_by_role("button", name="Übernehmen").click()
    stored = anna.locator("#id_mission_de")
    expect(stored).to_have_value(re.compile('href="page:site/pages:legal_notice"'))
    select_all(text)
    text.press("Control+k")
    expect(dialog.get_by_role("radio", name="Impressum")).to_be_checked()
    typed = dialog.get_by_label("Adresse der Seite, E-Mail-Adresse oder Telefonnummer")
    expect(typed).to_have_value("")
    dialog.get_by_label("Wörter aus dem Titel").fill("laterne")
    expect(dialog.get_by_role("status")).to_have_text("1 Seite")
    dialog.get_by_role("button", name="Übernehmen").click()
    expect(stored).to_have_value(re.compile('href="page:site/pages:legal_notice"'))
    select_all(text)
    text.press("Control+k")
    typed.fill("https://example.org/")
    expect(dialog.get_by_role("radio", checked=True)).to_have_count(0)
    dialog.get_by_role("button", name="Übernehmen").click()
    expect(stored).to_have_value(re.compile('href="https://example.org/"'))
    expect(stored).not_to_have_value(re.compile("page:"))


def test_the_dialog_fits_a_telephone_and_works_while_the_server_is_away(visitor, staff_site):
    page = visitor(base_url=staff_site, locale="de-DE", width=320, height=640)
    sign_in(page, "anna", "correct horse battery")
    text = open_office(page)
    page.route("**/admin/page-choices/*", lambda route: route.abort())
    text.press("Control+a")
    text.press("Control+k")
    dialog = page.get_by_role("dialog", name="Link")
    expect(dialog.get_by_role("status")).to_contain_text("Bitte geben Sie die Adresse der Seite ein")
    box = dialog.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    dialog.get_by_role("button", name="Abbrechen").click()
    expect(dialog).to_have_count(0)
