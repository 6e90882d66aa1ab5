"""Every button of the admin that makes something, pressed twice: at one moment on PostgreSQL, else one by one.

The tables and their actions are those that are registered.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier

import pytest
import time_machine
from django.contrib import admin
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse

from awards.models import Circular, Edition, Entry, Juror
from events.admin import cancelling
from events.admin.answering import seen
from events.models import Event, Programme, Proposal, Stage
from library.models import LibraryPicture
from offices.models import Document, Office, SentForm, User
from outbox.models import Mail
from pages.models import SignLanguage
from tests import cast
from tests.offices.admin_pages import address, form_data, name, page_with
from tests.staff_forms.pages import make_room_for, may, sent_from
from website.two_editors.deleting import Deletion

pytestmark = pytest.mark.django_db(transaction=True)
# For each who presses it: of one event, each may want another one. Carried over is once.
ONE_FOR_EACH, ONE = "duplicate", "carry_over"
SAID_IN_BETWEEN = {"confirmed": "yes", "post": "yes", "reason_de": "Sturm", "sentence_de": "Danke."}


@pytest.fixture
def jena_works(settings):
    settings.SITE_URL = "https://example.org"
    jena = cast.add_awards(cast.add_events(cast.jena()))
    event = cast.make_event(jena, "proposed", "Vorgeschlagen", state="proposed")
    cast.add_proposal(event)
    cast.olga(), cast.anna(jena)
    return jena


def client_of(username: str) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(username=username))
    return client


def twice(path: str, sent: dict, usernames=("olga", "olga")) -> list:
    """The two answers."""
    clients = [client_of(username) for username in usernames]
    if connection.vendor != "postgresql":  # SQLite in memory has one writer
        return [client.post(path, sent) for client in clients]
    start = Barrier(len(clients))

    def press(client):
        try:
            start.wait(timeout=20)
            return client.post(path, sent)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(clients)) as pool:
        return [future.result() for future in [pool.submit(press, client) for client in clients]]


def rewound(sent: dict) -> dict:
    """Files are read once by each who sends them."""
    for value in sent.values():
        if hasattr(value, "seek"):
            value.seek(0)
    return sent


def without_files(sent: dict) -> dict:
    return {key: value for key, value in sent.items() if not hasattr(value, "read")}


def test_every_table_gets_one_row(jena_works):
    client, wrong = client_of("olga"), {}
    for model in admin.site._registry:
        make_room_for(model)
        if model is User:  # the one that an office has just invited
            User.objects.filter(memberships__isnull=False, password__startswith="!").delete()
        if not may("add", model, "olga"):
            continue
        path = address(model, "add")
        page = client.get(path)
        sent = without_files(sent_from(page, 6)) | {"ticket": page.context["ticket"]}
        before = model._base_manager.count()
        answers = [answer.status_code for answer in twice(path, sent)]
        needs_a_file = model in {SignLanguage, LibraryPicture}
        made = model._base_manager.count() - before
        if (answers, made) != ([200, 200] if needs_a_file else [302, 302], 0 if needs_a_file else 1):
            wrong[name(model)] = answers, made
    assert wrong == {}


def actions() -> list:
    request = RequestFactory().get("/")
    request.user = User(is_staff=True, is_superuser=True)
    request.user._prefetched_objects_cache = {"memberships": []}
    return [
        (model, action)
        for model, model_admin in admin.site._registry.items()
        for action in model_admin.actions or []
    ]


@pytest.mark.parametrize("usernames", [("olga", "olga"), ("olga", "anna")], ids=["one person", "two persons"])
def test_every_action_of_a_list_is_carried_out_without_an_error(jena_works, usernames):
    wrong = {}
    for model, action in actions():
        row = model._base_manager.first()
        if row is None:
            continue
        before = model._base_manager.count()
        sent = {"action": action, "_selected_action": [row.pk], **SAID_IN_BETWEEN, "ticket": "t" * 32}
        if model is Event:
            sent["seen"] = str(cancelling.seen([row]))
        answers = [answer.status_code for answer in twice(address(model, "changelist"), sent, usernames)]
        made = model._base_manager.count() - before
        expected = {ONE: 1, ONE_FOR_EACH: len(set(usernames))}
        if max(answers) >= 500 or made > 0 and made != expected.get(action):
            wrong[name(model), action] = answers, made
    assert wrong == {}


def test_all_rows_are_deleted_once(jena_works):
    for model in [Event, Juror, Circular]:
        sent = {
            "action": "delete_selected",
            "post": "yes",
            "_selected_action": list(model.objects.values_list("pk", flat=True)),
            "seen": Deletion(model.objects.all()).seen,
        }
        answers = [answer.status_code for answer in twice(address(model, "changelist"), sent)]
        assert max(answers) < 500
        assert not model.objects.exists()


def test_two_offices_call_the_same_person_and_make_one_account(jena_works):
    edition = Edition.objects.first()
    said = {"edition": edition.pk, "first_name": "Jule", "last_name": "Neu", "email": "jule@example.org"}
    answers = twice(address(Juror, "add"), said, ("olga", "anna"))
    assert max(answer.status_code for answer in answers) < 500
    assert Juror.objects.filter(user__email="jule@example.org").count() == 1
    assert Mail.objects.filter(to="jule@example.org").count() == 1


def test_a_proposal_is_answered_once(jena_works):
    proposal = Proposal.objects.exclude(stage=Stage.PUBLISHED).first()
    sent = {
        "action": "publish",
        "_selected_action": [proposal.pk],
        **SAID_IN_BETWEEN,
        "seen": seen([proposal]),
    }
    twice(address(Proposal, "changelist"), sent, ("olga", "anna"))
    assert Mail.objects.filter(cause_pk=proposal.pk, to=proposal.email).count() == 1


def test_a_new_row_on_the_page_of_another_is_added_once(jena_works):
    event = Event.objects.exclude(dates=None).first()
    path = address(Event, "change", event.pk)
    page = client_of("olga").get(path)
    sent = sent_from(page, 5) | {"ticket": page.context["ticket"]}
    before = event.dates.count()
    assert [answer.status_code for answer in twice(path, sent)] == [302, 302]
    assert event.dates.count() == before + 1


class TestTheSecondClick:
    def test_says_that_it_was_done(self, jena_works):
        client = client_of("olga")
        sent = {"action": "duplicate", "_selected_action": [Event.objects.first().pk], "ticket": "a" * 32}
        first = client.post(address(Event, "changelist"), sent)
        second = client.post(
            address(Event, "changelist"), sent, follow=True, headers={"accept-language": "en"}
        )
        assert second.redirect_chain[0][0] == first["Location"]
        assert "This was sent twice." in second.content.decode()

    def test_of_a_page_opened_anew_is_meant_once_more(self, jena_works):
        client, before = client_of("olga"), Event.objects.count()
        for ticket in ["a" * 32, "b" * 32]:
            sent = {"action": "duplicate", "_selected_action": [Event.objects.first().pk]}
            client.post(address(Event, "changelist"), sent | {"ticket": ticket})
        assert Event.objects.count() == before + 2

    def test_without_a_ticket_is_the_same_only_if_it_came_before_the_first_was_through(self, jena_works):
        before = Event.objects.count()
        sent = {"action": "duplicate", "_selected_action": [Event.objects.first().pk]}
        for second, copies in [(1, 1), (0, 1), (2, 2)]:
            with time_machine.travel(datetime(2031, 6, 2, 10, 0, second, tzinfo=UTC), tick=False):
                client_of("olga").post(address(Event, "changelist"), sent)
            assert Event.objects.count() == before + copies

    def test_with_other_words_is_another_form(self, jena_works):
        """It is not swallowed: who went back and wrote something else sees what is stored by now."""
        client, path = client_of("olga"), page_with(jena_works, "team")
        page = client.get(path)
        sent = form_data(page) | {"ticket": page.context["ticket"]}
        assert client.post(path, sent | {"team_de": "Eins"}).status_code == 302
        page = client.post(path, sent | {"team_de": "Zwei"})
        assert "Eins" in str(page.context["adminform"].form.errors["team_de"])
        assert client.post(path, form_data(page)).status_code == 302
        assert Office.objects.get(pk=jena_works.pk).team_de == "Zwei"

    def test_with_another_file_of_the_same_name_and_length_is_another_form(self, jena_works):
        client, path = client_of("olga"), address(Document, "add")
        page = client.get(path)
        ticket = page.context["ticket"]
        sent = form_data(page) | {"ticket": ticket, "title_de": "Plan", "office": jena_works.pk}
        for content in [b"Mai", b"Mai", b"Jun"]:
            file = SimpleUploadedFile("plan.txt", content)
            assert client.post(path, sent | {"file": file}).status_code == 302
        rows = Document.objects.filter(title_de="Plan").order_by("pk")
        assert [Path(row.file.path).read_bytes() for row in rows] == [b"Mai", b"Jun"]

    def test_of_a_form_with_an_error_is_looked_at_again(self, jena_works):
        client, path = client_of("olga"), address(Programme, "add")
        for _ in range(2):
            assert client.post(path, {"title_de": "", "ticket": "c" * 32}).status_code == 200
        assert not SentForm.objects.exists()


@pytest.mark.parametrize("model", [Edition, Programme])
def test_two_persons_who_carry_over_make_one_draft_and_the_second_is_told(jena_works, model):
    row = model.objects.latest("year")
    sent = {"action": "carry_over", "_selected_action": [row.pk], "ticket": "d" * 32}
    answers = twice(address(model, "changelist"), sent, ("olga", "anna"))
    draft = model.objects.get(year__gt=row.year)
    assert {answer["Location"] for answer in answers} == {address(model, "change", draft.pk)}
    told = [" ".join(str(each) for each in get_messages(answer.wsgi_request)) for answer in answers]
    assert sum("ohne Termine" in each for each in told) == 1, told


def test_a_draft_with_dates_is_followed_by_the_next_year(jena_works):
    client, latest = client_of("olga"), Edition.objects.latest("year")
    for number in [1, 2]:
        sent = {"action": "carry_over", "_selected_action": [latest.pk], "ticket": f"{number}" * 32}
        client.post(address(Edition, "changelist"), sent)
        Edition.objects.filter(year=latest.year + number).update(deadline="2039-01-01T10:00Z")
    assert Edition.objects.filter(year__gt=latest.year).count() == 2


def test_a_conflict_of_interest_and_points_are_stored_once(jena_works):
    juror = Juror.objects.first()
    edition = juror.edition
    edition.deadline, edition.opens_at, edition.decided_on = datetime(2001, 1, 1, tzinfo=UTC), None, None
    edition.save()
    entry = cast.add_entry(edition, state=Entry.State.COMPLETE, reference="2345-6789")
    username = juror.user.username
    for page in ["jury_entry", "jury_conflict"]:
        path = reverse(f"admin:awards_{page}", args=[edition.pk, entry.reference])
        answers = twice(path, {"comment": "gut", "reason": "Tante"}, (username, username))
        assert [answer.status_code for answer in answers] == [302, 302], page
    assert entry.reviews.count() == 1
    assert juror.conflicts.filter(entry=entry).count() == 1
