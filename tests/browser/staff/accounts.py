"""Somebody of the staff and their account in a real browser: passkeys of a virtual device, codes of an app, mails."""

import hashlib
import hmac
import re
import struct
import time
from base64 import b32decode
from email import message_from_bytes
from pathlib import Path

PASSWORD = "Gummibaum Ofen Klavier"

PREPARED = """
from functools import partial
from accounts.admin.user import welcome
from accounts.invitation.letter import invite
from accounts.invitation.person import Person, account_for
from offices.models import Membership, Office, User

def editor(name):
    user = account_for(Person(name.title(), "Neu", name + "@example.org"))
    user.memberships.create(office=Office.objects.get(slug="jena"), role=Membership.Role.EDITOR)
    return user

for name in ["nina", "karl"]:
    user = editor(name)
    invite(user, partial(welcome, user), leads_to="/admin/offices/office/")
paul = editor("paul")
paul.set_password("Gummibaum Ofen Klavier")
paul.save()
"""


class Device:
    """A phone or computer that makes passkeys and asks for a fingerprint: Chromium's virtual authenticator."""

    def __init__(self, page):
        self.cdp = page.context.new_cdp_session(page)
        self.cdp.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        self.number = self.cdp.send("WebAuthn.addVirtualAuthenticator", {"options": options})[
            "authenticatorId"
        ]

    def is_lost(self) -> None:
        self.cdp.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": self.number})


def code_of_app(secret: str) -> str:
    """As an app on a phone works it out (RFC 6238)."""
    key = b32decode(re.sub(r"\s", "", secret))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    begin = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[begin : begin + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def link_in_mail(directory: Path, to: str, words: str, patience: float = 15) -> str:
    """The first link of the newest mail to this address that says these words."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        for text in _texts(directory, to):
            if words in text:
                return re.search(r"http://\S+", text)[0]
        time.sleep(0.2)
    raise AssertionError(f"No mail to {to} says {words}")


def _texts(directory: Path, to: str):
    files = sorted(directory.glob("*"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in files:
        mail = message_from_bytes(file.read_bytes())
        if to in str(mail["To"]):
            yield mail.get_payload(decode=True).decode()


def press(page, button: str) -> None:
    """By the keyboard, what leads to another page."""
    target = page.get_by_role("button", name=button, exact=True).locator("visible=true")
    target.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def typed(page, **fields: str) -> None:
    """By the keyboard, field after field."""
    for name, value in fields.items():
        page.locator(f"#id_{name}").focus()
        page.keyboard.insert_text(value)
