"""Where one is signed in, and ending it from afar."""

from datetime import timedelta
from io import StringIO

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone

from accounts.models import PasswordLink
from accounts.personal_data import sessions_without_session
from accounts.told.browser import browser_in_words
from tests.accounts.coming_in import Visitor, address, said
from tests.website.pages import parse

pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604"
)


@pytest.fixture
def at_desk(anna):
    visitor = Visitor(headers={"user-agent": FIREFOX})
    visitor.sign_in("anna")
    return visitor


@pytest.fixture
def on_phone(anna):
    visitor = Visitor(headers={"user-agent": SAFARI})
    visitor.sign_in("anna")
    return visitor


def test_each_browser_is_listed_in_words(at_desk, on_phone, gerd):
    Visitor().sign_in("gerd")
    page = at_desk.get(address("sessions"))
    assert [each in said(page) for each in ["Firefox auf Linux", "Safari auf iPhone", "unbekannt"]] == [
        True,
        True,
        False,
    ]
    assert "Dieser hier" in said(page)


def test_one_is_ended(at_desk, on_phone):
    buttons = parse(at_desk.get(address("sessions"))).find(".//main").iter("button")
    [number] = [each.get("value") for each in buttons if each.get("value") != "others"]
    at_desk.post(address("sessions"), {"session": number})
    assert on_phone.get(address("account")).status_code == 302
    assert at_desk.get(address("account")).status_code == 200


def test_all_others_are_ended(at_desk, on_phone, gerd):
    colleague = Visitor()
    colleague.sign_in("gerd")
    at_desk.post(address("sessions"), {"session": "others"})
    assert on_phone.get(address("account")).status_code == 302
    assert at_desk.get(address("account")).status_code == 200
    assert colleague.get(address("account")).status_code == 200


@pytest.mark.parametrize("session", ["", "0", "x", "\0", "9" * 40])
def test_nonsense_ends_nothing(at_desk, on_phone, session):
    assert at_desk.post(address("sessions"), {"session": session}).status_code in {200, 302, 422}
    assert on_phone.get(address("account")).status_code == 200


def test_nobody_ends_the_session_of_another(at_desk, gerd):
    colleague = Visitor()
    colleague.sign_in("gerd")
    at_desk.post(address("sessions"), {"session": str(UserSession.objects.get(user=gerd).pk)})
    assert colleague.get(address("account")).status_code == 200


def test_no_address_is_kept(at_desk):
    assert UserSession.objects.get().ip == "0.0.0.0"


def test_what_ended_by_itself_is_not_kept(at_desk, on_phone):
    Session.objects.filter(session_key=on_phone.session.session_key).update(expire_date=timezone.now())
    [gone] = sessions_without_session(timezone.localdate())
    assert gone.session_key == on_phone.session.session_key


def test_every_night_what_ended_goes(at_desk, on_phone, anna):
    key = on_phone.session.session_key
    Session.objects.filter(session_key=key).update(expire_date=timezone.now())
    old = PasswordLink.objects.create(user=anna, kind="reset", sent_at=timezone.now() - timedelta(days=62))
    late = PasswordLink.objects.create(user=anna, kind="invitation")
    call_command("purge_personal_data", stdout=StringIO())
    assert list(UserSession.objects.values_list("session_key", flat=True)) == [at_desk.session.session_key]
    assert not Session.objects.filter(session_key=key).exists()
    assert list(PasswordLink.objects.all()) == [late]
    assert old != late


@pytest.mark.parametrize(
    ("said_by_browser", "words"),
    [
        (FIREFOX, "Firefox on Linux"),
        (SAFARI, "Safari on iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows"),
        ("curl/8", "unknown browser"),
        ("", "unknown browser"),
        ("<script>", "unknown browser"),
    ],
)
def test_a_browser_in_words(said_by_browser, words):
    from django.utils.translation import override

    with override("en"):
        assert browser_in_words(said_by_browser) == words
