"""A partner in a real browser: fills the form in, and finds the link in the mail."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

from tests.browser.following import follow
from website.public_forms.guards.started import MINIMUM_SECONDS

PATHS = {"de": "/de/veranstaltungen/vorschlagen/?office=jena", "en": "/en/events/propose/?office=jena"}

FIELDS = {
    "title_de": "Sommerfest",
    "description_de": "Musik und Essen.\n\nBitte <Becher> mitbringen.",
    "day_1": "12.06.2027",
    "starts_1": "18:30",
    "organiser_name": "Verein Beispiel",
    "name": "Paula Partner",
    "email": "paula@example.org",
}


def fill(page, **changes):
    for name, value in (FIELDS | changes).items():
        page.locator(f"#id_{name}").fill(value)


def submit(page):
    """The one button at the end of the form."""
    time.sleep(MINIMUM_SECONDS + 0.2)
    follow(page.locator(".form .button").first)


def link_in_the_mail(directory: Path, reference: str, patience: float = 10) -> str:
    """The path of the signed link in the newest mail about this proposal."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        for text in texts_of_mails(directory):
            found = re.search(
                r"https?://[^/\s]+(/\w\w/(?:veranstaltungen/vorschlag|events/proposal)/\S+)", text
            )
            if reference in text and found:
                return found[1]
        time.sleep(0.2)
    raise AssertionError(f"no mail with a link about {reference}")


def texts_of_mails(directory: Path) -> Iterator[str]:
    """All mails of a demonstration, the newest first."""
    for file in sorted(directory.rglob("*.log"), key=lambda each: each.stat().st_mtime, reverse=True):
        yield from reversed(_texts(file))


def _texts(file: Path) -> list[str]:
    """The mails in a file, decoded."""
    from email import message_from_string
    from email.header import decode_header, make_header

    texts = []
    for part in re.split(r"\n-{70,}\n", file.read_text(encoding="utf-8")):
        mail = message_from_string(part.lstrip("\n"))
        body = mail.get_payload(decode=True) or b""
        texts.append(
            f"{make_header(decode_header(mail.get('Subject', '')))}\n{body.decode('utf-8', 'replace')}"
        )
    return texts
