"""Every cookie this site can set, told on the privacy page. A test compares it with what is really set."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from website.display import COOKIE


@dataclass(frozen=True)
class Cookie:
    name: str
    set_when: Promise
    life: Promise
    content: Promise
    # § 25 (2) no. 2 TDDDG: none where the cookie is strictly necessary for what somebody asked for.
    consent: Promise


# Of the pages on which staff sign in (accounts/known_browser.py).
KNOWN_BROWSER = "known_browser"
KNOWN_BROWSER_DAYS = 180

NO_CONSENT = _("No, because you ask for what it does (§ 25 (2) no. 2 TDDDG).")

COOKIES = [
    Cookie(
        name=COOKIE,
        set_when=_("Only when you set text size or contrast."),
        life=_("Until you close the browser; one year if you tick “Remember for a year”."),
        content=_("Text size and contrast, such as 150.high.y. Nothing that could tell who you are."),
        consent=NO_CONSENT,
    ),
    Cookie(
        name=settings.CSRF_COOKIE_NAME,
        set_when=_("Only on pages with a form that stores something, and when staff sign in."),
        life=_("Until you close the browser."),
        content=_("A random text that protects the form against misuse."),
        consent=NO_CONSENT,
    ),
    Cookie(
        name=settings.SESSION_COOKIE_NAME,
        set_when=_("Only when staff sign in."),
        life=_("Until they sign out or close the browser, two weeks at most."),
        content=_("A random text that stands for the signed-in person."),
        consent=NO_CONSENT,
    ),
    Cookie(
        name=KNOWN_BROWSER,
        set_when=_("Only when staff sign in."),
        life=_("180 days after the last time they signed in with this browser."),
        content=_(
            "Which accounts were signed in with this browser before, signed by this website. It "
            "opens nothing: it "
            "keeps others from locking the owner of an account out, and tells them of a sign-in with "
            "a new browser."
        ),
        consent=NO_CONSENT,
    ),
]
