"""Calling somebody into a jury: by staff of the office, with a mail; and choosing a password with its link."""

import re

import pytest
import time_machine

from awards.models import Edition, Juror
from offices.models import User
from outbox.models import Mail
from tests import cast
from tests.awards.jury.judging import address, said
from tests.website.pages import parse, texts

ADD = "/admin/awards/juror/add/"
NINA = {"first_name": "Nina", "last_name": "Neu", "email": "nina@example.org"}


@pytest.fixture
def anna(signed_in):
    return signed_in("anna")


def call(client, edition, **changes):
    conflicts = {"conflicts-TOTAL_FORMS": 0, "conflicts-INITIAL_FORMS": 0}
    return client.post(ADD, {"edition": edition.pk, **NINA, **conflicts, **changes}, follow=True)


def password_path() -> str:
    return re.search(
        r"https://example.org(/de/konto/einladung/\S+)", Mail.objects.get(to=NINA["email"]).body
    )[1]


def test_whoever_is_new_gets_an_account_that_can_do_nothing_else(anna, edition):
    answer = call(anna, edition)
    assert answer.redirect_chain
    juror = Juror.objects.get(user__email=NINA["email"])
    assert str(juror) == "Nina Neu"
    assert juror.edition == edition
    assert (juror.user.is_staff, juror.user.is_superuser, juror.user.has_usable_password()) == (
        True,
        False,
        False,
    )
    assert not juror.user.memberships.exists()


def test_the_mail_tells_what_it_is_about_and_names_no_entry(anna, edition):
    call(anna, edition)
    mail = Mail.objects.get(to=NINA["email"])
    assert "Preis von Jena" in mail.body
    assert "Integrationsbüro Jena (Stadt Jena)" in mail.body
    assert "https://example.org/admin/awards/edition/jury/" in mail.body
    assert "Nina" not in mail.body
    assert "Garten" not in mail.body


def test_with_its_link_a_password_is_chosen_and_the_entries_are_read(anna, edition, client):
    call(anna, edition)
    path = password_path()
    client.logout()
    chosen = {"new_password": "ein langer Spaziergang", "repeated": "ein langer Spaziergang"}
    answer = client.post(path, chosen)
    assert answer["Location"] == "/admin/awards/edition/jury/"
    assert "Preis von Jena" in said(client.get(answer["Location"]))
    assert "Garten" in said(client.get(address("jury_entries", edition)))
    client.logout()
    assert client.get(path).status_code == 410


def test_the_link_ends_after_seven_days(anna, edition, client):
    call(anna, edition)
    path = password_path()
    client.logout()
    for day, status in [("2031-07-08 09:00Z", 200), ("2031-07-09 10:01Z", 410)]:
        with time_machine.travel(day, tick=False):
            assert client.get(path).status_code == status


def test_who_has_an_account_keeps_it(anna, edition, jena):
    gerd = User.objects.get(username="gerd")
    User.objects.filter(pk=gerd.pk).update(email="Gerd@example.org")
    call(anna, edition, email="gerd@Example.org")
    assert Juror.objects.get(edition=edition, user=gerd)
    assert User.objects.filter(email__iexact="gerd@example.org").count() == 1
    mail = Mail.objects.get(to="Gerd@example.org")
    assert "/einladung/" not in mail.body
    assert "https://example.org/de/konto/anmelden/?next=%2Fadmin%2Fawards%2Fedition%2Fjury%2F" in mail.body
    assert not gerd.memberships.filter(office=jena).exists()


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"email": "jule@example.org"}, "email", "This person is in this jury already."),
        ({"email": "JULE@example.org"}, "email", "This person is in this jury already."),
        ({"email": "mona@"}, "email", "This is not an e-mail address. One looks like this: name@example.org"),
        ({"email": ""}, "email", "This field is required."),
        ({"last_name": ""}, "last_name", "This field is required."),
    ],
)
def test_what_is_wrong_is_said_and_kept(anna, edition, typed, field, sentence):
    before = Juror.objects.count()
    page = call(anna, edition, **typed)
    form = page.context["adminform"].form
    assert [str(error) for error in form.errors[field]] == [sentence]
    assert form["first_name"].value() == "Nina"
    assert (Juror.objects.count(), Mail.objects.count()) == (before, 0)


def test_a_closed_account_is_not_called(anna, edition):
    User.objects.create_user("nina", NINA["email"], is_active=False, is_staff=True)
    page = call(anna, edition)
    assert "The account with this address cannot be used." in texts(parse(page))
    assert not Mail.objects.exists()


def test_the_invitation_can_be_sent_again(anna, jury):
    data = {"action": "invite_again", "_selected_action": [jury["jule"].pk]}
    for _time in range(2):
        answer = anna.post("/admin/awards/juror/", data, follow=True)
        assert "1 invitation is on its way." in texts(parse(answer))
    assert Mail.objects.filter(to="jule@example.org").exists()


@pytest.mark.parametrize("count", [1, 9])
def test_the_list_does_not_grow_queries(anna, edition, jury, django_assert_num_queries, count):
    for juror in list(jury.values())[1:]:
        juror.delete()
    for number in range(1, count):
        juror = cast.add_juror(edition, f"weitere-{number}")
        juror.conflicts.create(entry=edition.entries.first())
    with django_assert_num_queries(9):
        anna.get("/admin/awards/juror/")


def test_nobody_calls_into_a_jury_of_another_office(anna, signed_in, edition):
    theirs = Edition.objects.get(award__office__slug="gera", year=2031)
    page = call(anna, theirs)
    assert "edition" in page.context["adminform"].form.errors
    assert call(signed_in("rita"), edition).status_code == 403
    assert call(signed_in("jule"), edition).status_code == 403
    assert not Mail.objects.exists()


def test_staff_enter_a_conflict_that_they_know(anna, jury, edition):
    juror = jury["jule"]
    entry = edition.entries.get(reference="2222-AAAA")
    path = f"/admin/awards/juror/{juror.pk}/change/"
    rows = {"conflicts-TOTAL_FORMS": 1, "conflicts-INITIAL_FORMS": 0, "conflicts-0-entry": entry.pk}
    assert (
        anna.post(path, {**rows, "conflicts-0-juror": juror.pk, "conflicts-0-reason": ""}).status_code == 302
    )
    assert juror.conflicts.get().entry == entry
