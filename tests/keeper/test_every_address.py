"""Each public address is either kept, for everybody alike, or named with a reason."""

import re

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver
from django.utils.translation import override

from keeper import question
from keeper.commits import _silent_tables
from keeper.declarations import KeptPage, NotKept
from tests.conftest import NOW
from tests.keeper.pages import KEPT, address, everything_in_jena
from tests.keeper.visits import visit
from website.contributions.registry import all_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]

# Outside the languages: for staff, and what costs next to nothing.
FOR_STAFF = {
    "admin_language",
    "choose_password",
    "page_choices",
    "pasted",
    "preview",
    "preview_page",
    "records",
    "signed_in",
}
# Nothing of this is a choice that a page may show.
SOMEBODY_ELSE = {
    "HTTP_USER_AGENT": "Netscape", "HTTP_ACCEPT_LANGUAGE": "tr,en;q=0.5", "HTTP_REFERER": "https://example.org/",
    "HTTP_AUTHORIZATION": "Basic b2xnYTpvbGdh", "HTTP_RANGE": "bytes=0-9", "HTTP_ACCEPT": "text/plain",
    "HTTP_COOKIE": "django_language=en; sessionid=3; messages=4; display=nonsense",
    "HTTP_X_FORWARDED_FOR": "198.51.100.7", "HTTP_X_FORWARDED_HOST": "evil.example", "REMOTE_ADDR": "198.51.100.7",
    "HTTP_X_FORWARDED_PREFIX": "/evil", "HTTP_HOST": "LOCALHOST:8999", "SERVER_PORT": "8999", "CONTENT_LENGTH": "3",
    "HTTP_X_REQUESTED_WITH": "XMLHttpRequest", "HTTP_IF_MODIFIED_SINCE": "Sat, 01 Jan 2050 00:00:00 GMT",
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with time_machine.travel(NOW, tick=False), standing():
        everything_in_jena()
        yield


def names(resolver=None, namespace="") -> set[str]:
    found = set()
    for each in (resolver or get_resolver()).url_patterns:
        if not isinstance(each, URLResolver):
            found |= {f"{namespace}{each.name}"} if each.name else set()
        elif each.namespace != "admin":
            inner = f"{namespace}{each.namespace}:" if each.namespace else namespace
            found |= names(each, inner)
    return found


def kept_names() -> set[str]:
    return {page.url_name for page in all_of(KeptPage)}


def test_each_is_kept_or_has_a_reason():
    named = {name for each in all_of(NotKept) for name in each.url_names}
    assert kept_names() & named == set()
    assert names() - FOR_STAFF == kept_names() | named
    assert all(each.because for each in all_of(NotKept))
    assert set(KEPT) == kept_names(), "pages.py has an address of each"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_is_the_same_for_everybody(front, name, language, monkeypatch):
    path = address(name, language)
    with CaptureQueriesContext(connection) as captured:
        one = visit(front, path, HTTP_COOKIE="sessionid=1; csrftoken=2", HTTP_HOST="127.0.0.1")
    assert one.status == 200
    tables = set(re.findall(r'(?:FROM|JOIN) "(\w+)"', " ".join(each["sql"] for each in captured)))
    assert tables & _silent_tables() == set(), "to save a row of these would leave the page as it is"
    assert "Set-Cookie" not in one.headers
    assert b"csrfmiddlewaretoken" not in one.body
    with CaptureQueriesContext(connection) as captured:
        assert visit(front, path, "invented=1", **SOMEBODY_ELSE) == one
        visit(front, path, HTTP_ACCEPT_ENCODING="br")
    assert len(captured) == 0
    with monkeypatch.context() as without_django:
        without_django.setattr(front, "application", None)
        assert visit(front, path, HTTP_ACCEPT_ENCODING="br").status == 200
    front.store.directory.rename(front.store.directory.with_name("away"))
    front.store._at_hand.clear()
    assert visit(front, path, **SOMEBODY_ELSE) == one, "made anew, for another visitor, it says the same"


def test_a_page_with_a_token_is_not_kept_even_if_somebody_says_so(front, monkeypatch):
    path = address_of_form()
    monkeypatch.setattr(question, "_kept_pages", lambda: {"enquiries:office": ()})
    question._parameters_of.cache_clear()
    first, second = visit(front, path), visit(front, path)
    question._parameters_of.cache_clear()
    assert "Set-Cookie" in first.headers
    assert first.body != second.body
    assert {each.name[:4] for each in front.store.directory.iterdir()} == {"lock"}


def address_of_form() -> str:
    with override("de"):
        return reverse("enquiries:office", args=["jena"])
