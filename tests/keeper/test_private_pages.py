"""What is somebody's alone is never kept: not where it is asked for, and not even where a declaration is wrong."""

import pytest
import time_machine
from django.conf import settings
from django.contrib.messages import constants
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from awards.entries import link as entry_link
from awards.models import Edition
from events.models import EventState, Proposal
from events.proposals import link as proposal_link
from keeper import question
from tests import cast
from tests.conftest import NOW
from tests.keeper.pages import EDITION, everything_in_jena
from tests.keeper.visits import visit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with time_machine.travel(NOW, tick=False), standing():
        jena = everything_in_jena()
        event = cast.make_event(jena, "club", "Fest des Vereins", state=EventState.PROPOSED)
        cast.add_proposal(event)
        cast.add_entry(Edition.objects.get(award__slug=EDITION["slug"], year=EDITION["year"]))
        yield


@pytest.fixture
def olga():
    """The cookie of the operator, who has signed in, and whom a message waits for."""
    client = Client()
    client.force_login(cast.olga())
    session = client.session
    session["_messages"] = f'[["__json_message",0,{constants.INFO},"Nur für Olga"]]'
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.LANGUAGE_COOKIE_NAME}=en"


def kept_by(front) -> list[str]:
    directory = front.store.directory
    return (
        [each.name for each in directory.iterdir() if "lock" not in each.name] if directory.exists() else []
    )


def private_addresses() -> dict[str, str]:
    with override("de"):
        named = {
            "enquiries:office": ["jena"], "enquiries:barrier": [], "events:propose": [],
            "awards:enter": list(EDITION.values()), "awards:link_again": [], "admin:index": [], "admin:login": [],
            "admin:offices_office_changelist": [],
        }  # fmt: skip
        found = {name: reverse(name, args=arguments) for name, arguments in named.items()}
        entry = Edition.objects.get(year=EDITION["year"], award__slug=EDITION["slug"]).entries.first()
        return found | {
            "awards:entry": _path(entry_link.address_of(entry)),
            "events:proposal": _path(proposal_link.address_of(Proposal.objects.get(event__slug="club"))),
        }


def _path(address: str) -> str:
    return address.removeprefix(settings.SITE_URL)


def test_nobody_finds_what_was_made_for_another(front, olga):
    for address in private_addresses().values():
        visit(front, address, HTTP_COOKIE=olga)
    assert kept_by(front) == []


def test_nor_if_somebody_declares_it(front, olga, monkeypatch):
    addresses = private_addresses()
    monkeypatch.setattr(question, "_kept_pages", lambda: dict.fromkeys(addresses, ()))
    question._parameters_of.cache_clear()
    seen = {name: visit(front, address, HTTP_COOKIE=olga).status for name, address in addresses.items()}
    question._parameters_of.cache_clear()
    assert kept_by(front) == []
    assert {name for name, status in seen.items() if status == 200} >= {"awards:entry", "events:proposal"}


def test_staff_see_what_everybody_sees_and_keep_their_messages(front, olga):
    asked = "/de/bueros/jena/"
    of_staff = visit(front, asked, HTTP_COOKIE=olga)
    assert "Nur für Olga" not in of_staff.body.decode()
    assert visit(front, asked) == of_staff
    assert "Nur für Olga" in visit(front, reverse("admin:index"), HTTP_COOKIE=olga).body.decode()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "QUERY"])
def test_other_methods_neither_find_nor_make_a_kept_page(front, method):
    asked = "/de/bueros/jena/"
    assert visit(front, asked, REQUEST_METHOD=method).status >= 400 or method == "OPTIONS"
    assert kept_by(front) == []


def test_an_answer_that_is_no_page_is_not_kept(front):
    for asked in ["/de/bueros/nowhere/", "/de/veranstaltungen/nowhere/", "/de/preise/nowhere/2031/"]:
        for _time in range(2):
            assert visit(front, asked).status == 404
    assert kept_by(front) == []


def test_the_way_from_the_root_depends_on_the_visitor(front):
    for language in ["en", "de", "en"]:
        found = visit(front, "/", HTTP_ACCEPT_LANGUAGE=language)
        assert found.headers["Location"] == f"/{language}/"
    assert kept_by(front) == []
