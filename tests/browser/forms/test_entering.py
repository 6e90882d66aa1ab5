"""From the first page to the receipt on a phone, without JavaScript: as a school, and as somebody who nominates."""

import pytest

from tests.attachments.samples import pdf
from tests.browser.following import follow
from tests.browser.forms.entering import begin, link_in_the_mail, press
from tests.browser.seeing.accessibility_tree import focused
from tests.browser.seeing.words import words

PHONE = {"width": 390, "javascript": False}


def main(page) -> str:
    return words(page.locator("#content"))


def plan(name: str = "../../Plan.pdf") -> dict:
    return {"name": name, "mimeType": "application/pdf", "buffer": pdf()}


def test_a_school_begins_leaves_returns_attaches_checks_and_sends(visitor, mails):
    page = visitor(**PHONE)
    reference = begin(page, "Wir bewerben uns selbst", "sekretariat@example.org")

    # Something typed, and away.
    page.locator("#id_title").fill("Garten der Sprachen")
    press(page, "Entwurf speichern")
    assert "Dies ist ein Entwurf" in main(page)
    page.context.close()

    # Back by the link in the mail: it says what is missing.
    page = visitor(**PHONE)
    page.goto(link_in_the_mail(mails, "beitrag", reference))
    missing = words(page.locator("section", has=page.locator("#missing-title")))
    for question in ["Beschreibung", "Was tun Sie?", "Projektbeschreibung"]:
        assert question in missing
    assert "Garten der Sprachen" in main(page)

    # Two files, one of which is none of ours: the other one is kept.
    follow(page.get_by_role("link", name="Dateien hochladen oder löschen"))
    assert "Fehlt noch." in main(page)
    page.get_by_label("Projektbeschreibung").set_input_files(plan())
    page.get_by_label("Andere Dateien").set_input_files(
        {"name": "bild.png", "mimeType": "image/png", "buffer": b"<svg/>"}
    )
    press(page, "Dateien senden")
    assert focused(page)[0] == "region"
    assert "bild.png" in page.locator(".error-summary").inner_text()
    assert "Angekommen: Plan.pdf" in main(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Plan.pdf").click()
    assert download.value.suggested_filename == "Plan.pdf"

    # Taken away and sent again.
    page.get_by_role("button", name="Löschen Plan.pdf").click()
    assert focused(page) == ("heading", "Dateien zu Ihrem Beitrag")
    assert "Fehlt noch." in main(page)
    page.get_by_label("Projektbeschreibung").set_input_files(plan())
    press(page, "Dateien senden")
    assert "Eine Datei ist hier." in main(page)

    # The rest, looked through and sent.
    follow(page.get_by_role("link", name="Zurück zu Ihrem Beitrag"))
    assert "Projektbeschreibung" not in words(page.locator("section", has=page.locator("#missing-title")))
    follow(page.get_by_role("link", name="Am Entwurf weiterschreiben"))
    page.locator("#id_description").fill("Kinder pflanzen.")
    page.get_by_label("Was tun Sie?").fill("Wir lernen zusammen.")
    press(page, "Angaben prüfen")
    for told in ["Stimmt alles?", "Plan.pdf", "Garten der Sprachen", "Wir lernen zusammen."]:
        assert told in main(page)
    follow(page.get_by_role("button", name="Beitrag senden"))
    assert focused(page) == ("heading", "Ihr Beitrag ist angekommen")
    assert reference in main(page)
    assert page.locator("#missing-title").count() == 0
    receipt = main(page)

    # Going back and sending again sends nothing twice.
    page.go_back()
    assert "Stimmt alles?" in main(page)
    follow(page.get_by_role("button", name="Beitrag senden"))
    assert f"Vorgangsnummer {reference}" in " ".join(main(page).split())
    page.goto(link_in_the_mail(mails, "beitrag", reference))
    assert main(page) == receipt


def test_who_wipes_back_by_mistake_finds_what_was_typed(visitor, mails):
    page = visitor(**PHONE)
    begin(page, "Wir bewerben uns selbst", "daumen@example.org")
    text = "Wir pflanzen Gärten.\nZweite Zeile"
    page.locator("#id_description").fill(text)
    follow(page.get_by_role("link", name="Zurück, ohne etwas zu ändern"))
    page.go_back()
    assert page.locator("#id_description").input_value() == text


@pytest.mark.parametrize(
    ("button", "told"),
    [
        ("Ich bin einverstanden", "Die Vorgeschlagenen sind einverstanden."),
        ("Ich bin nicht einverstanden", "Dieser Vorschlag kann nicht gewinnen."),
    ],
)
def test_who_is_nominated_is_asked_and_says_yes_or_no(visitor, mails, button, told):
    page = visitor(**PHONE)
    reference = begin(page, "Ich schlage andere vor", "nachbarin@example.org")
    page.locator("#id_nominee_name").fill("Verein Beispiel")
    page.locator("#id_nominee_email").fill("verein@example.org")
    page.locator("#id_title").fill("Sprachcafé")
    page.locator("#id_description").fill("Jeden Montag.")
    page.get_by_label("Was tun Sie?").fill("Reden.")
    press(page, "Angaben prüfen")
    follow(page.get_by_role("button", name="Beitrag senden"))
    assert "Wir haben" in main(page)
    assert reference in main(page)
    own = page.url.partition("#")[0]

    nominated = visitor(**PHONE)
    nominated.goto(link_in_the_mail(mails, "einwilligung"))
    assert "Sprachcafé" in main(nominated)
    press(nominated, button)
    assert "Hier können Sie Ihre Antwort ändern." in main(nominated)
    page.goto(own)
    assert told in main(page)
