"""The head of an office decides who works there, and as what; nobody else does, and never for another office."""

import re
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client
from django.urls import reverse

from accounts.admin.people import PeopleAdmin
from offices.models import Membership, User
from outbox.models import Mail
from tests import cast
from tests.offices.admin_pages import form_data
from tests.website.pages import parse, texts

LIST = reverse("admin:offices_membership_changelist")
ADD = reverse("admin:offices_membership_add")
ROLE = Membership.Role
NINA = {
    "first_name": "Nina",
    "last_name": "Neu",
    "email": "nina@example.org",
    "role": "editor",
    "language": "",
}


@pytest.fixture
def as_anna(client, anna):
    client.force_login(anna)
    return client


@pytest.fixture
def client_of():
    def signed_in(user):
        own = Client()
        own.force_login(user)
        return own

    return signed_in


def page_of(membership) -> str:
    return reverse("admin:offices_membership_change", args=[membership.pk])


def add(browser, office, **changed):
    return browser.post(ADD, {**NINA, "office": office.pk, **changed})


def test_somebody_is_invited_with_name_office_and_role_on_one_form(as_anna, jena):
    assert add(as_anna, jena).status_code == 302
    nina = User.objects.get(email="nina@example.org")
    assert [(each.office, each.role) for each in nina.memberships.all()] == [(jena, "editor")]
    assert nina.is_staff
    assert not nina.has_usable_password()
    assert not nina.is_superuser
    mail = Mail.objects.get(to="nina@example.org")
    assert re.search(r"https?://\S+", mail.body)
    assert "Jena" in mail.body


def test_whoever_has_an_account_gets_no_second_one(as_anna, jena, gera):
    pia = cast.make_staff("pia", gera, ROLE.EDITOR)
    User.objects.filter(pk=pia.pk).update(email="pia@example.org")
    assert add(as_anna, jena, email="Pia@example.org", first_name="Falsch").status_code == 302
    pia.refresh_from_db()
    assert User.objects.filter(email__iexact="pia@example.org").count() == 1
    assert pia.first_name == ""
    assert set(pia.memberships.values_list("office__slug", flat=True)) == {"jena", "gera"}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"email": "kaputt"}, "email"),
        ({"first_name": ""}, "first_name"),
        ({"role": "translator"}, None),
        ({"language": "en"}, None),
        ({"role": "administrator"}, "role"),
    ],
)
def test_what_is_wrong_is_said_and_nobody_is_invited(as_anna, jena, changed, field):
    page = add(as_anna, jena, **changed)
    assert page.status_code == 200
    errors = page.context["adminform"].form.errors
    assert field in errors if field else errors
    assert "Nina" in page.content.decode() or "first_name" in changed
    assert not Mail.objects.exists()
    assert not User.objects.filter(first_name="Nina").exists()


def test_nobody_is_invited_into_another_office(as_anna, jena, gera):
    assert add(as_anna, gera).status_code in {200, 403}
    assert not gera.memberships.exists()
    assert not Mail.objects.exists()


def test_a_role_is_changed_and_the_log_says_so_without_a_name(as_anna, jena, emil, caplog):
    caplog.set_level("INFO", logger="accounts")
    own = emil.memberships.get()
    data = form_data(as_anna.get(page_of(own))) | {"role": "translator", "language": "en"}
    assert as_anna.post(page_of(own), data).status_code == 302
    own.refresh_from_db()
    assert (own.role, own.language) == ("translator", "en")
    said = [record.getMessage() for record in caplog.records if "role_changed" in record.getMessage()]
    assert said
    assert not any("emil" in line for line in said)


def test_the_only_head_stays(as_anna, anna):
    own = anna.memberships.get()
    data = form_data(as_anna.get(page_of(own))) | {"role": "editor"}
    page = as_anna.post(page_of(own), data)
    assert "role" in page.context["adminform"].form.errors
    gone = {"action": "has_left", "_selected_action": [own.pk], "confirmed": "yes"}
    as_anna.post(LIST, gone)
    anna.refresh_from_db()
    assert anna.is_active
    assert anna.memberships.get().role == "head"


def test_of_two_heads_one_can_go(as_anna, anna, jena):
    cast.make_staff("berta", jena, ROLE.HEAD)
    own = anna.memberships.get()
    data = form_data(as_anna.get(page_of(own))) | {"role": "editor"}
    assert as_anna.post(page_of(own), data).status_code == 302
    assert as_anna.get(LIST).status_code == 403


def test_of_all_heads_on_the_list_the_one_who_acts_stays_and_reads_why(as_anna, anna, jena):
    berta = cast.make_staff("berta", jena, ROLE.HEAD)
    both = [each.memberships.get().pk for each in [anna, berta]]
    gone = {"action": "has_left", "_selected_action": both, "confirmed": "yes"}
    page = as_anna.post(LIST, gone, follow=True, headers={"accept-language": "de"})
    assert [each.user for each in jena.memberships.filter(role=ROLE.HEAD)] == [anna]
    told = [texts(each) for each in parse(page).findall(".//ul[@class='messagelist']/li")]
    assert told == [
        "Berta hat Jena verlassen. Das Konto ist abgeschaltet.",
        "Nur anna hat die Leitung von Jena. Bitte geben Sie die Leitung zuerst einer anderen Person.",
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite in memory has one writer")
def test_of_two_heads_who_let_each_other_go_at_one_moment_one_stays(client_of, anna, jena, monkeypatch):
    berta = cast.make_staff("berta", jena, ROLE.HEAD)
    let_go = PeopleAdmin._let_go
    both_are_there = Barrier(2, timeout=2)

    def when_both_are_there(*args):
        with suppress(BrokenBarrierError):
            both_are_there.wait()
        let_go(*args)

    monkeypatch.setattr(PeopleAdmin, "_let_go", when_both_are_there)

    def press(own, other):
        try:
            gone = {
                "action": "has_left",
                "_selected_action": [other.memberships.get().pk],
                "confirmed": "yes",
            }
            return client_of(own).post(LIST, gone).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(press, anna, berta), pool.submit(press, berta, anna)]:
            future.result()
    assert jena.memberships.filter(role=ROLE.HEAD, user__is_active=True).count() == 1


def test_who_has_left_comes_in_no_more_and_nothing_of_the_office_is_lost(as_anna, client_of, emil, jena):
    his = client_of(emil)
    assert his.get(reverse("admin:index")).status_code == 200
    data = {"action": "has_left", "_selected_action": [emil.memberships.get().pk]}
    question = as_anna.post(LIST, data)
    assert question.status_code == 200
    assert emil.memberships.exists()
    before = jena.contacts.count(), jena.units.count()
    as_anna.post(LIST, data | {"confirmed": "yes", "ticket": question.context["ticket"]})
    emil.refresh_from_db()
    assert not emil.is_active
    assert not emil.memberships.exists()
    assert his.get(reverse("admin:index")).status_code == 302
    assert (jena.contacts.count(), jena.units.count()) == before
    told = LogEntry.objects.latest("pk")
    assert (told.user.username, told.object_id) == ("anna", str(jena.pk))
    assert "emil" in told.get_change_message()


def test_who_works_for_another_office_too_keeps_the_account(as_anna, emil, gera):
    emil.memberships.create(office=gera, role=ROLE.EDITOR)
    own = emil.memberships.get(office__slug="jena")
    as_anna.post(LIST, {"action": "has_left", "_selected_action": [own.pk], "confirmed": "yes"})
    emil.refresh_from_db()
    assert emil.is_active
    assert [each.office for each in emil.memberships.all()] == [gera]


@pytest.mark.parametrize("who", ["mona", "emil", "tara", "rita"])
def test_only_the_head_sees_the_people(client, request, jena, anna, who):
    client.force_login(request.getfixturevalue(who))
    for path in [LIST, ADD, page_of(anna.memberships.get())]:
        assert client.get(path).status_code in {302, 403}
        assert client.post(path, NINA).status_code in {302, 403}
    assert not User.objects.filter(first_name="Nina").exists()


def test_a_head_does_not_make_administrators(as_anna, jena):
    add(as_anna, jena, is_superuser="on", is_staff="on")
    assert not User.objects.get(email="nina@example.org").is_superuser
    assert as_anna.get(reverse("admin:offices_user_changelist")).status_code == 403


def test_the_history_of_a_role_names_no_address(as_anna, jena):
    add(as_anna, jena)
    assert not LogEntry.objects.filter(change_message__contains="@").exists()
