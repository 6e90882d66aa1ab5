"""A proposer changes what was proposed while somebody of the office has it open, in every order."""

import pytest

from tests.browser.following import follow, sign_in
from tests.browser.forms.proposing import (
    PATHS,
    fill,
    link_in_the_mail,
    submit,
)

EVENTS = "/admin/events/event/?q="


@pytest.fixture
def both(visitor, mails):
    """The form of the proposer, and that of the office, of an event with this title."""

    def open_both(title):
        proposer = visitor(javascript=False)
        proposer.goto(PATHS["de"])
        fill(proposer, title_de=title)
        submit(proposer)
        follow(proposer.get_by_role("button", name="Vorschlag senden"))
        reference = proposer.locator(".facts strong").inner_text()
        proposer.goto(link_in_the_mail(mails, reference))
        follow(proposer.get_by_role("link", name="Vorschlag ändern"))
        office = visitor(locale="de-DE")
        sign_in(office, "staff-jena", "correct horse battery")
        office.goto(EVENTS + title)
        follow(office.locator("#result_list tbody th a").first)
        return proposer, office

    return open_both


def send(proposer):
    """Looked through, and sent."""
    submit(proposer)
    follow(proposer.get_by_role("button", name="Änderungen senden"))


def save(office):
    follow(office.locator("[name=_continue]"))


@pytest.mark.parametrize("first", ["proposer", "office"])
def test_both_texts_are_there_whoever_saves_last(both, first):
    proposer, office = both(f"Zweierlei {first}")
    proposer.locator("#id_description_de").fill("Vom Verein neu geschrieben.")
    office.locator("#id_title_en").fill("Two kinds")
    for step in [send, save] if first == "proposer" else [save, send]:
        step(proposer if step is send else office)
    office.reload()
    assert office.locator("#id_title_en").input_value() == "Two kinds"
    assert "Vom Verein neu geschrieben." in office.locator("#id_description_de").input_value()


def test_the_proposer_sees_what_the_office_has_written_beside_the_own_words(both):
    proposer, office = both("Dreierlei")
    proposer.locator("#id_title_de").fill("Dreierlei vom Verein")
    office.locator("#id_title_de").fill("Dreierlei vom Büro")
    save(office)
    submit(proposer)
    assert proposer.locator("#id_title_de").input_value() == "Dreierlei vom Verein"
    assert "Dreierlei vom Büro" in proposer.locator("#content").inner_text()
    office.reload()
    assert office.locator("#id_title_de").input_value() == "Dreierlei vom Büro"


def test_the_office_sees_what_the_proposer_has_written_beside_the_own_words(both):
    proposer, office = both("Viererlei")
    proposer.locator("#id_title_de").fill("Viererlei vom Verein")
    office.locator("#id_title_de").fill("Viererlei vom Büro")
    send(proposer)
    save(office)
    assert office.locator("#id_title_de").input_value() == "Viererlei vom Büro"
    assert "Viererlei vom Verein" in office.locator("#id_title_de_error").inner_text()
