"""A partner proposes an event without JavaScript: errors, another language, mail, a change, and publication."""

import pytest

from tests.browser.following import follow, sign_in
from tests.browser.forms.proposing import (
    FIELDS,
    PATHS,
    fill,
    link_in_the_mail,
    submit,
)
from tests.browser.seeing.accessibility_tree import focused
from tests.browser.seeing.words import words

WORDS = {
    "de": {
        "title": "Titel auf Deutsch", "errors": "6 Angaben fehlen noch oder stimmen nicht",
        "other": "English", "back": "Deutsch", "larger": "Schrift größer",
        "check": "Stimmt alles?", "send": "Vorschlag senden", "change": "Etwas ändern",
        "arrived": "Ihr Vorschlag ist angekommen", "saved": "Ihre Änderungen sind gespeichert",
        "edit": "Vorschlag ändern", "save": "Änderungen senden", "published": "Sie ist veröffentlicht.",
    },
    "en": {
        "title": "Title in English", "errors": "6 things are missing or not right yet",
        "other": "Deutsch", "back": "English", "larger": "Text larger",
        "check": "Is everything right?", "send": "Send the proposal", "change": "Change something",
        "arrived": "Your proposal has arrived", "saved": "Your changes are saved",
        "edit": "Change the proposal", "save": "Send the changes", "published": "It is published.",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", WORDS)
def test_from_the_empty_form_to_the_published_event(visitor, mails, language):
    say = WORDS[language]
    page = visitor(javascript=False)
    page.goto(PATHS[language])

    # Sent empty: the summary has the focus and leads to the fields.
    submit(page)
    assert focused(page) == ("region", say["errors"])
    page.locator(".error-summary a").first.click()
    assert focused(page)[0] == "textbox"
    assert focused(page)[1].startswith(say["title"])

    # One thing wrong: everything else is kept.
    title = f"Sommerfest {language}"
    fill(page, title_de=title, day_1="31.02.2027")
    submit(page)
    assert page.locator(".error-summary a").count() == 1
    assert page.locator("#id_day_1").input_value() == "31.02.2027"
    assert page.locator("#id_description_de").input_value() == FIELDS["description_de"]

    # Larger text and another language halfway lose nothing, and nothing is checked.
    page.locator("#id_day_1").fill("12.06.2027")
    page.locator("#id_place").select_option("new")
    page.locator("#id_place_name").fill("Villa")
    page.locator("#id_place_town").fill("Jena")
    follow(page.get_by_role("button", name=say["larger"]))
    follow(page.get_by_role("button", name=say["other"], exact=True))
    assert page.locator("html").get_attribute("lang") != language
    for name, value in (FIELDS | {"title_de": title, "place_name": "Villa"}).items():
        assert page.locator(f"#id_{name}").input_value() == value
    assert page.locator("#id_place").input_value() == "new"
    assert page.locator(".error-summary").count() == 0
    follow(page.get_by_role("button", name=say["back"], exact=True))

    # All answers, in another language and back, and once more to the form.
    submit(page)
    assert page.get_by_role("heading", name=say["check"]).is_visible()
    follow(page.get_by_role("button", name=say["other"], exact=True))
    assert "Bitte <Becher> mitbringen." in words(page.locator("#content"))
    follow(page.get_by_role("button", name=say["back"], exact=True))
    follow(page.get_by_role("button", name=say["change"]))
    assert page.locator("#id_title_de").input_value() == title
    submit(page)
    follow(page.get_by_role("button", name=say["send"]))
    assert focused(page) == ("heading", say["arrived"])
    reference = page.locator(".facts strong").inner_text()

    # Changed by the link in the mail.
    link = link_in_the_mail(mails, reference)
    assert link.startswith(f"/{language}/")
    page.goto(link)
    follow(page.get_by_role("link", name=say["edit"]))
    assert page.locator("#id_title_de").input_value() == title
    page.locator("#id_title_de").fill(f"{title}, geändert")
    submit(page)
    follow(page.get_by_role("button", name=say["save"]))
    assert focused(page) == ("heading", say["saved"])
    assert f"{title}, geändert" in words(page.locator("#content"))

    # Published by staff.
    staff = visitor()
    sign_in(staff, "staff-jena", "correct horse battery")
    staff.goto("/admin/events/proposal/")
    follow(staff.get_by_role("link", name=reference))
    follow(staff.locator("button[value=publish]"))
    follow(staff.locator(".submit-row [type=submit]"))
    page.goto(link)
    assert words(page.locator(".page-head__lead")) == say["published"]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/de/veranstaltungen/vorschlag/1-1.x.y/", "Bitte kopieren Sie den ganzen Link"),
        ("/en/events/proposal/1-1.x.y/", "Please copy the whole link"),
    ],
)
def test_a_forged_link_is_refused_with_a_sentence(visitor, path, sentence):
    page = visitor(javascript=False)
    assert page.goto(path).status == 403
    assert sentence in words(page.locator("#content"))
