"""Anna has asked to delete something. What Olga writes meanwhile is not deleted unseen."""

from datetime import date

import pytest
from django.test import Client

from events.models import Event
from offices.models import Body, Document, Office
from tests import cast
from tests.offices.admin_pages import address, form_data
from tests.website.pages import parse, texts

ASKED_ANEW = "Es wurde noch nichts gelöscht"


def hidden(answer) -> dict:
    """What the page sends that asks whether something shall be deleted."""
    fields = [
        each for each in parse(answer).iter("input") if each.get("name") and each.get("type") == "hidden"
    ]
    names = {each.get("name") for each in fields} - {"csrfmiddlewaretoken"}
    return {name: [each.get("value") for each in fields if each.get("name") == name] for name in names}


def said(answer) -> str:
    return texts(parse(answer))


@pytest.fixture
def event(jena) -> Event:
    event = cast.make_event(jena, "fest", "Fest")
    cast.add_date(event)
    return event


@pytest.fixture
def as_other(olga) -> Client:
    client = Client()
    client.force_login(olga)
    return client


@pytest.fixture(params=["its page", "the list"])
def asked(request, as_anna, event):
    """The page that asks, opened a while ago, and where it sends its answer."""
    if request.param == "its page":
        path = address(Event, "delete", event.pk)
        return path, hidden(as_anna.get(path))
    path, other = address(Event, "changelist"), cast.make_event(event.office, "kurs", "Kurs")
    chosen = {"action": "delete_selected", "_selected_action": [event.pk, other.pk]}
    return path, hidden(as_anna.post(path, chosen))


def change(event: Event, client: Client, **changes) -> None:
    path = address(Event, "change", event.pk)
    assert client.post(path, form_data(client.get(path)) | changes).status_code == 302


def add_a_date(event: Event, _client) -> None:
    cast.add_date(event, date(2031, 7, 1))


def move_the_date(event: Event, _client) -> None:
    event.dates.update(day=date(2031, 8, 1))


def publish(event: Event, client) -> None:
    change(event, client, state="draft")


def test_what_nobody_has_changed_is_deleted(as_anna, asked, event):
    path, sent = asked
    assert as_anna.post(path, sent).status_code == 302
    assert not Event.objects.filter(pk=event.pk).exists()


@pytest.mark.parametrize("meanwhile", [add_a_date, move_the_date, publish])
def test_what_was_changed_meanwhile_is_shown_first(as_anna, as_other, asked, event, meanwhile):
    path, sent = asked
    meanwhile(event, as_other)
    answer = as_anna.post(path, sent)
    assert ASKED_ANEW in said(answer)
    assert answer.context["changed"]
    assert Event.objects.filter(pk=event.pk).exists()
    # Seen now, it is meant.
    assert as_anna.post(path, hidden(answer)).status_code == 302
    assert not Event.objects.filter(pk=event.pk).exists()


def test_it_says_who_and_what(as_anna, as_other, asked, event):
    path, sent = asked
    change(event, as_other, title_de="Großes Fest")
    words = said(as_anna.post(path, sent))
    assert "olga hat hier inzwischen gespeichert" in words
    assert "Veranstaltung: Großes Fest" in words


def test_somebody_is_quicker_again(as_anna, asked, event):
    path, sent = asked
    add_a_date(event, None)
    again = hidden(as_anna.post(path, sent))
    move_the_date(event, None)
    assert ASKED_ANEW in said(as_anna.post(path, again))
    assert Event.objects.filter(pk=event.pk).exists()


@pytest.mark.parametrize("seen", [None, "", "x", "\0", "1732830000 a:b", "9" * 400])
def test_an_answer_that_does_not_say_what_was_seen_is_asked_anew(as_anna, asked, event, seen):
    path, sent = asked
    sent = {name: value for name, value in sent.items() if name != "seen"}
    answer = as_anna.post(path, sent if seen is None else sent | {"seen": seen})
    assert ASKED_ANEW in said(answer)
    assert Event.objects.filter(pk=event.pk).exists()


def test_what_somebody_took_away_is_nothing_to_look_at(as_anna, jena):
    body = Body.objects.create(office=jena, name_de="Beirat", name_en="Council")
    body.roles.create(name_de="Vorsitz", name_en="Chair")
    path = address(Body, "delete", body.pk)
    sent = hidden(as_anna.get(path))
    body.roles.all().delete()
    assert as_anna.post(path, sent).status_code == 302
    assert not Body.objects.filter(pk=body.pk).exists()


def test_what_hangs_on_it_by_two_steps_counts(as_anna, as_other, jena):
    programme = jena.programmes.get()
    event = cast.make_event(jena, "fest", "Fest", programme=programme)
    path = address(Office, "delete", jena.pk)
    sent = hidden(as_other.get(path))
    cast.add_date(event)
    assert ASKED_ANEW in said(as_other.post(path, sent))
    assert Office.objects.filter(pk=jena.pk).exists()


def test_of_several_the_changed_one_keeps_all(as_anna, jena):
    rows = [jena.documents.create(title_de=f"Plan {number}") for number in range(3)]
    path = address(Document, "changelist")
    asked = as_anna.post(path, {"action": "delete_selected", "_selected_action": [row.pk for row in rows]})
    Document.objects.filter(pk=rows[1].pk).update(title_de="Plan, neu")
    answer = as_anna.post(path, hidden(asked))
    assert [str(each) for each in answer.context["changed"]] == ["Dokument: Plan, neu"]
    assert Document.objects.filter(pk__in=[row.pk for row in rows]).count() == 3


def test_an_operator_is_asked_likewise(as_other, jena):
    path = address(Office, "delete", jena.pk)
    sent = hidden(as_other.get(path))
    Office.objects.filter(pk=jena.pk).update(welcome_de="Neu")
    assert ASKED_ANEW in said(as_other.post(path, sent))
    assert Office.objects.filter(pk=jena.pk).exists()
