"""Somebody who enters for an award in a real browser: types, sends, and finds links in the mail."""

import re
import time
from pathlib import Path

from tests.browser.following import follow
from tests.browser.forms.proposing import texts_of_mails
from website.public_forms.guards.started import MINIMUM_SECONDS

START = "/de/preise/everything/2099/teilnehmen/"


def begin(page, kind: str, email: str) -> str:
    """The first page; gives the reference of the draft."""
    page.goto(START)
    page.get_by_label(kind).check()
    page.locator("#id_name").fill("Sekretariat Beispiel")
    page.locator("#id_email").fill(email)
    press(page, "Beginnen")
    return re.search("[0-9A-Z]{4}-[0-9A-Z]{4}", page.locator(".page-head").inner_text())[0]


def press(page, name: str):
    """A button of the form, no faster than people."""
    time.sleep(MINIMUM_SECONDS + 0.2)
    follow(page.get_by_role("button", name=name, exact=True))


def link_in_the_mail(directory: Path, word: str, words: str = "", patience: float = 10) -> str:
    """The path in the newest mail with these words that leads below "/de/preise/" and this word."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        for text in texts_of_mails(directory):
            found = re.search(rf"https?://[^/\s]+(/de/preise/{word}/\S+)", text)
            if found and words in text:
                return found[1]
        time.sleep(0.2)
    raise AssertionError(f"no mail with a link to {word}")
