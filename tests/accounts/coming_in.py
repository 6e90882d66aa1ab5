"""How people in tests get to their account, and what they read there."""

import re

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from outbox.models import Mail
from tests.website.pages import parse, texts

PASSWORD = "correct horse battery"
NEW = "Gummibaum Ofen Klavier"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def address(name: str, *args, language: str = "de") -> str:
    with override(language):
        return reverse(f"accounts:{name}", args=args)


def said(response) -> str:
    """What stands in the page itself."""
    return texts(parse(response).find(".//main"))


def errors(response) -> list[str]:
    return [texts(each) for each in parse(response).iterfind(".//section[@id='errors']//li")]


class Visitor(Client):
    def sign_in(self, name: str, password: str = PASSWORD, wanted: str = "", **extra):
        query = f"?next={wanted}" if wanted else ""
        return self.post(address("sign_in") + query, {"username": name, "password": password}, **extra)

    def type_code(self, code: str, **extra):
        return self.post(address("second_step"), {"code": code}, **extra)

    @property
    def is_in(self) -> bool:
        return "_auth_user_id" in self.session


def set_up_app(user) -> None:
    totp.TOTP.activate(user, SECRET)


def code_now(steps: int = 0) -> str:
    counter = next(iter(totp.yield_hotp_counters_from_time())) + 1 + steps
    return totp.format_hotp_value(totp.hotp_value(SECRET, counter))


def recovery_codes(user) -> list[str]:
    return RecoveryCodes.activate(user).get_unused_codes()


def factors(user) -> list[str]:
    return sorted(Authenticator.objects.filter(user=user).values_list("type", flat=True))


def mails_to(user) -> list[Mail]:
    return list(Mail.objects.filter(to=user.email).order_by("pk"))


def link_in(mail: Mail) -> str:
    """The path of the first link."""
    return re.search(r"https?://[^/\s]+(/\S+)", mail.body)[1]
