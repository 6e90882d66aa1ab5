"""Writing to an office and reporting a barrier, without JavaScript, from the first click to the admin."""

import time

import pytest

from tests.browser.following import follow, sign_in
from tests.browser.seeing.accessibility_tree import focused
from website.public_forms.guards.started import MINIMUM_SECONDS

WORDS = {
    "de": {
        "leer": "/de/bueros/leer/",
        "write": "Dem Büro schreiben",
        "volunteer": "Ich möchte ehrenamtlich helfen",
        "message": "Ihre Nachricht",
        "name": "Ihr Name",
        "email": "Ihre E-Mail",
        "send": "Nachricht senden",
        "larger": "Schrift größer",
        "errors": "3 Angaben fehlen noch oder stimmen nicht",
        "arrived": "Ihre Nachricht ist angekommen",
        "other": "English",
        "back": "Deutsch",
        "error": "Fehler: ",
        "bar": "Sprache und Darstellung",
        "germersheim": "/de/bueros/germersheim/",
        "barrier": "Barriere melden",
        "what": "Was können Sie nicht lesen oder nutzen?",
        "report": "Meldung senden",
        "reported": "Ihre Meldung ist angekommen",
    },
    "en": {
        "leer": "/en/offices/leer/",
        "write": "Write to the office",
        "volunteer": "I would like to help as a volunteer",
        "message": "Your message",
        "name": "Your name",
        "email": "Your e-mail",
        "send": "Send the message",
        "larger": "Text larger",
        "errors": "3 things are missing or not right yet",
        "arrived": "Your message has arrived",
        "other": "Deutsch",
        "back": "English",
        "error": "Error: ",
        "bar": "Language and display",
        "germersheim": "/en/offices/germersheim/",
        "barrier": "Report an accessibility problem",
        "what": "What can you not read or use?",
        "report": "Send the report",
        "reported": "Your report has arrived",
    },
}
every_language = pytest.mark.parametrize("language", WORDS)


@pytest.fixture
def resident(visitor):
    return visitor(javascript=False)


def open_enquiries(page, office: str):
    sign_in(page, f"staff-{office}", "correct horse battery")
    page.goto("/admin/enquiries/enquiry/")


def as_long_as_people_need():
    time.sleep(MINIMUM_SECONDS + 0.2)


@every_language
def test_a_volunteer_writes_to_leer(resident, visitor, language):
    say = WORDS[language]
    text = f"Ich kann <b>{language}</b> & „mehr“.\nZweite Zeile"

    resident.goto(say["leer"])
    follow(resident.locator(".call").get_by_role("link", name=say["write"]))
    assert resident.get_by_label(say["volunteer"]).is_checked()

    # Sent empty: the summary has the focus and leads to the fields.
    as_long_as_people_need()
    follow(resident.get_by_role("button", name=say["send"]))
    assert focused(resident) == ("region", say["errors"])
    assert resident.title().startswith(say["error"])
    resident.locator(".error-summary a").first.click()
    assert focused(resident) == ("textbox", say["message"])

    # Half filled in: larger text, another language and back lose nothing, and nothing is checked.
    resident.get_by_label(say["message"]).fill(text)
    resident.get_by_label(say["email"]).fill("amina@example")
    follow(resident.get_by_role("button", name=say["larger"]))
    assert focused(resident) == ("region", say["bar"])
    assert resident.locator("html").get_attribute("data-text-size") == "125"
    assert resident.locator(".error-summary").count() == 0
    follow(resident.get_by_role("button", name=say["other"], exact=True))
    assert resident.locator("html").get_attribute("lang") != language
    assert resident.locator("#id_message").input_value() == text
    follow(resident.get_by_role("button", name=say["back"], exact=True))
    assert resident.locator("html").get_attribute("lang") == language
    assert resident.get_by_label(say["message"]).input_value() == text
    assert resident.get_by_label(say["email"]).input_value() == "amina@example"
    assert resident.get_by_label(say["volunteer"]).is_checked()

    # The Enter key sends, and does not press the first button of the page.
    resident.get_by_label(say["name"]).fill("Amina Beispiel")
    resident.get_by_label(say["email"]).fill("amina@example.org")
    follow(resident.get_by_label(say["name"]), key="Enter")
    assert resident.get_by_role("heading", name=say["arrived"]).is_visible()
    assert focused(resident) == ("heading", say["arrived"])
    assert resident.locator("html").get_attribute("data-text-size") == "125"
    reference = resident.locator(".facts strong").inner_text()

    # Going back and sending again makes no second message.
    resident.go_back()
    follow(resident.get_by_role("button", name=say["send"]))
    assert resident.locator(".facts strong").inner_text() == reference

    leer, gera = visitor(), visitor()
    open_enquiries(leer, "leer")
    follow(leer.get_by_role("link", name=reference))
    assert text.splitlines()[0] in leer.locator("#content").inner_text()
    open_enquiries(gera, "gera")
    assert reference not in gera.content()
    assert gera.request.get(leer.url).url != leer.url


@every_language
def test_a_barrier_is_reported_from_the_page_where_it_is(resident, visitor, language):
    say = WORDS[language]
    resident.goto(say["germersheim"])
    follow(resident.get_by_role("link", name=say["barrier"]).first)
    assert resident.locator("#id_page").input_value() == say["germersheim"]
    resident.get_by_label(say["what"]).fill(f"Das Bild ({language})")
    as_long_as_people_need()
    follow(resident.get_by_role("button", name=say["report"]))
    assert focused(resident) == ("heading", say["reported"])
    reference = resident.locator(".facts strong").inner_text()
    for office in ["leer", "gera"]:
        staff = visitor()
        open_enquiries(staff, office)
        assert reference not in staff.content()


def test_what_a_browser_keeps_is_what_the_privacy_notice_lists(resident):
    """The whole life of a visit: reading, another look, a form, its receipt, and a sign-in."""
    say = WORDS["de"]

    def kept() -> set[str]:
        return {cookie["name"] for cookie in resident.context.cookies()}

    for path in ["/de/", "/de/bueros/leer/", "/de/aktuelles/", "/de/datenschutz/"]:
        resident.goto(path)
    assert kept() == set()
    resident.goto("/de/datenschutz/")
    listed = {
        cell.inner_text().strip() for cell in resident.locator("#cookies code, #cookies th[scope=row]").all()
    }
    resident.goto("/de/bueros/leer/kontakt/")
    assert kept() == {"csrftoken"}
    follow(resident.get_by_role("button", name=say["larger"]))
    assert kept() == {"csrftoken", "display"}
    open_enquiries(resident, "leer")
    assert kept() == {"csrftoken", "display", "sessionid", "known_browser"}
    # The language of the admin is remembered by who chooses another one there.
    assert listed == kept() | {"admin-language"}
