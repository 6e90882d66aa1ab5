"""The rich-text editor of the admin in a real browser, under our Content-Security-Policy."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.following import follow
from tests.browser.seeing.axe import violations


def open_office(page):
    page.goto("/admin/offices/office/")
    follow(page.locator("#result_list tbody th a"))
    follow(page.get_by_role("link", name="Texte", exact=True))
    expect(page.get_by_role("group", name="Formatierung")).to_have_count(2)
    return page.get_by_role("textbox", name="Auftrag (Deutsch)")


def select_all(text):
    """The editor hears of a selection a little later; then it offers to name its language."""
    text.press("Control+a")
    expect(text.page.get_by_role("button", name="Andere Sprache", disabled=False)).to_have_count(1)


def test_anna_writes_formats_and_saves(anna, complaints):
    text = open_office(anna)
    select_all(text)
    text.press("Delete")
    buttons = anna.get_by_role("group", name="Formatierung").first
    text.press_sequentially("Wir ")
    buttons.get_by_role("button", name="fett").click()
    text.press_sequentially("helfen")
    buttons.get_by_role("button", name="fett").click()
    buttons.get_by_role("button", name="Englisch").click()
    text.press_sequentially("Welcome Desk")
    follow(anna.locator("[name=_continue]"))
    saved = '<p>Wir <strong>helfen</strong><span lang="en">Welcome Desk</span></p>'
    assert anna.locator("#id_mission_de").input_value() == saved
    # What was stored comes back unchanged, the marked language too.
    anna.get_by_role("textbox", name="Auftrag (Deutsch)").press_sequentially("x")
    expect(anna.locator("#id_mission_de")).to_have_value(re.compile("^.*x.*$"))
    assert anna.locator("#id_mission_de").input_value().replace("x", "") == saved
    assert complaints == []


def test_the_editor_tells_its_language_and_its_states(anna):
    text = open_office(anna)
    assert text.get_attribute("lang") == "de"
    assert anna.get_by_role("textbox", name="Auftrag (Englisch)").get_attribute("lang") == "en"
    bold = anna.get_by_role("group", name="Formatierung").first.get_by_role("button", name="fett")
    expect(bold).to_have_attribute("aria-pressed", "false")
    text.press("Control+b")
    expect(bold).to_have_attribute("aria-pressed", "true")


def test_a_link_is_set_in_a_dialog_with_a_name(anna):
    text = open_office(anna)
    select_all(text)
    text.press("Control+k")
    dialog = anna.get_by_role("dialog", name="Link")
    dialog.get_by_label("Adresse der Seite, E-Mail-Adresse oder Telefonnummer").fill("https://example.org/")
    dialog.get_by_role("button", name="Übernehmen").click()
    expect(anna.locator("#id_mission_de")).to_have_value(re.compile('href="https://example.org/"'))


@pytest.mark.parametrize(
    "path",
    [
        "/admin/",
        "/admin/offices/contact/",
        "/admin/offices/unit/",
        "/admin/offices/unit/add/",
        "/admin/pages/news/add/",
        "/admin/pages/alert/add/",
    ],
)
def test_pages_of_the_admin_break_no_rule(anna, complaints, path):
    anna.goto(path, wait_until="networkidle")
    assert complaints == []
    assert violations(anna) == []


def test_the_page_of_the_office_breaks_no_rule(anna, complaints):
    open_office(anna)
    anna.wait_for_load_state("networkidle")
    assert complaints == []
    assert violations(anna) == []
    width = anna.evaluate("document.documentElement.scrollWidth")
    assert width <= anna.viewport_size["width"]


PASTE = """(text, html) => {
    const data = new DataTransfer()
    data.setData("text/html", html)
    data.setData("text/plain", "x")
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
}"""
WORD = """<html><head><style>p { color: red }</style></head><body><!--StartFragment--><h1>Beratung</h1>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Ausweis<o:p></o:p></p>
<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>9 Uhr</td></tr></table>
<p><a href="www.jena.de">Seite</a></p><!--EndFragment--></body></html>"""
OURS = (
    "<h3>Beratung</h3><ul><li><p>Ausweis</p></li></ul><ul><li><p>Tag: Montag; Zeit: 9 Uhr</p></li></ul>"
    '<p><a href="https://www.jena.de">Seite</a></p>'
)


def empty(text):
    select_all(text)
    text.press("Delete")


def test_what_is_pasted_from_word_appears_in_our_formats(anna, complaints):
    text = open_office(anna)
    empty(text)
    text.evaluate(PASTE, WORD)
    stored = anna.locator("#id_mission_de")
    expect(stored).to_have_value(OURS)
    expect(text.get_by_role("heading", name="Beratung")).to_be_visible()
    follow(anna.locator("[name=_continue]"))
    assert stored.input_value() == OURS
    assert complaints == []


def test_words_go_into_the_sentence_they_are_pasted_into(anna):
    text = open_office(anna)
    empty(text)
    text.press_sequentially("Wir helfen")
    for _step in range(len("helfen")):
        text.press("ArrowLeft")
    text.evaluate(PASTE, "<p class=MsoNormal><b>gern</b> </p>")
    expect(anna.locator("#id_mission_de")).to_have_value("<p>Wir <strong>gern</strong>helfen</p>")


def test_what_is_pasted_while_the_server_is_away_is_not_lost(anna):
    text = open_office(anna)
    empty(text)
    anna.route("**/admin/pasted/", lambda route: route.abort())
    text.evaluate(PASTE, WORD)
    expect(anna.locator("#id_mission_de")).to_have_value(re.compile("Beratung.*Ausweis.*Montag.*Seite"))


def test_a_link_is_completed_or_refused_with_a_sentence(anna):
    def link_to(address):
        select_all(text)
        text.press("Control+k")
        dialog = anna.get_by_role("dialog", name="Link")
        dialog.get_by_label("Adresse der Seite, E-Mail-Adresse oder Telefonnummer").fill(address)
        dialog.get_by_role("button", name="Übernehmen").click()
        follow(anna.locator("[name=_continue]"))

    text = open_office(anna)
    empty(text)
    text.press_sequentially("Seite")
    link_to("www.jena.de")
    assert anna.locator("#id_mission_de").input_value() == '<p><a href="https://www.jena.de">Seite</a></p>'
    link_to("javascript:alert(1)")
    expect(anna.locator("#id_mission_de_error")).to_contain_text(
        "kann nicht nach „javascript:alert(1)“ führen"
    )
    assert "javascript:alert(1)" in anna.locator("#id_mission_de").input_value()
    link_to("03641 493333")
    assert 'href="tel:+493641493333"' in anna.locator("#id_mission_de").input_value()


def test_a_fact_is_inserted_from_the_records_of_the_office(anna, complaints):
    text = open_office(anna)
    text.press("Control+End")
    text.press_sequentially(" Rufen Sie an: ")
    buttons = anna.get_by_role("group", name="Formatierung").first
    buttons.get_by_role("button", name="Angabe einfügen").click()
    dialog = anna.get_by_role("dialog", name="Angabe einfügen")
    assert complaints == []
    assert violations(anna) == []
    complaints.clear()  # of what axe does
    dialog.get_by_role("combobox").select_option(label="Telefonnummer: Jena: Frau Abele, 03641 494730")
    dialog.get_by_role("button", name="Übernehmen").click()
    text.press_sequentially(" bis mittags.")
    expect(text).to_contain_text("Rufen Sie an: 03641 494730 bis mittags.")
    follow(anna.get_by_role("button", name="Speichern", exact=True))
    assert complaints == []
    anna.goto("/de/bueros/jena/")
    link = anna.get_by_role("link", name="03641 494730").last
    assert link.get_attribute("href") == "tel:+493641494730"
    expect(anna.locator("main")).to_contain_text("bis mittags.")


def test_words_of_any_language_and_names_are_marked(anna, complaints):
    text = open_office(anna)
    select_all(text)
    text.press_sequentially("Yardım Haus auf der Mauer")
    buttons = anna.get_by_role("group", name="Formatierung").first
    text.press("Control+Home")
    for _ in "Yardım":
        text.press("Shift+ArrowRight")
    buttons.get_by_role("button", name="Andere Sprache", disabled=False).click()
    dialog = anna.get_by_role("dialog", name="Andere Sprache")
    dialog.get_by_role("combobox").select_option(label="Türkisch")
    dialog.get_by_role("button", name="Übernehmen").click()
    expect(text.locator("span[lang=tr]")).to_have_text("Yardım")
    text.press("Control+End")
    for _ in "Haus auf der Mauer":
        text.press("Shift+ArrowLeft")
    buttons.get_by_role("button", name="Name: nicht übersetzen").click()
    expect(buttons.get_by_role("button", name="Name: nicht übersetzen")).to_have_attribute(
        "aria-pressed", "true"
    )
    follow(anna.get_by_role("button", name="Speichern", exact=True))
    assert complaints == []
    anna.goto("/de/bueros/jena/")
    expect(anna.locator("main span[lang=tr]")).to_have_text("Yardım")
    expect(anna.locator("main .flow span[translate=no]")).to_have_text("Haus auf der Mauer")
