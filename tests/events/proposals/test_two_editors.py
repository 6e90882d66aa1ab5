"""The office edits a proposal while its proposer has the form open, and the reverse: nothing is lost."""

from datetime import date, time

import pytest
from django.urls import reverse

from events.models import Event
from tests import cast
from tests.events.proposals.proposing import (
    PROPOSER,
    TYPED,
    hidden_of,
    press,
)
from tests.offices.admin_pages import form_data
from tests.website.pages import parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


@pytest.fixture
def path(link):
    return f"{link}aendern/"


@pytest.fixture
def opened(client, path) -> dict:
    """The form as the proposer has opened it."""
    page = client.get(path)
    typed = {name: page.context["form"][name].value() for name in TYPED.keys() - PROPOSER}
    return hidden_of(page) | {name: "" if value is None else value for name, value in typed.items()}


def event() -> Event:
    return Event.objects.get(title_de__startswith="Sommerfest")


def office_writes(**fields):
    row = event()
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()


def send(client, path, data):
    answers = press(client, path, data)
    assert answers.status_code == 200, answers.context["form"].errors
    return answers, press(client, path, {**hidden_of(answers), "step": "send"})


def test_what_the_office_wrote_stays_and_the_proposer_is_told(client, path, opened):
    office_writes(title_en="Festival of cultures")
    answers, sent = send(client, path, opened | {"organiser_name": "Ein anderer Verein"})
    assert "Das hat das Büro inzwischen geändert" in texts(parse(answers))
    assert "Titel auf Englisch" in texts(parse(answers))
    assert sent.status_code == 302
    assert event().title_en == "Festival of cultures"
    assert event().organisers.get().name_de == "Ein anderer Verein"


def test_the_same_answer_stores_nothing_and_tells_both(client, path, opened):
    office_writes(title_en="Festival of cultures")
    answer = press(client, path, opened | {"title_en": "Our festival"})
    assert answer.status_code == 422
    assert answer.context["form"]["title_en"].value() == "Our festival"
    assert "Festival of cultures" in texts(parse(answer))
    assert event().title_en == "Festival of cultures"
    again = hidden_of(answer) | {
        name: answer.context["form"][name].value() or "" for name in TYPED.keys() - PROPOSER
    }
    send(client, path, again)
    assert event().title_en == "Our festival"


def test_what_changes_between_the_look_and_sending_is_told(client, path, opened):
    answers = press(client, path, opened | {"title_en": "Our festival"})
    office_writes(title_en="Festival of cultures")
    sent = press(client, path, {**hidden_of(answers), "step": "send"})
    assert sent.status_code == 422
    assert event().title_en == "Festival of cultures"


def test_dates_are_one_answer_and_none_takes_the_row_of_another(client, path, opened):
    row = event().dates.get()
    row.editors_note = "Saal ist gebucht"
    row.save()
    early = cast.add_date(event(), date(2031, 6, 11), starts=time(9), ends=None)
    answer = press(client, path, opened | {"day_2": "13.06.2031"})
    assert answer.status_code == 422
    assert "11." in texts(parse(answer))
    assert event().dates.count() == 2
    send(client, path, opened | {"title_en": "Our festival"})
    assert {each.pk for each in event().dates.all()} == {row.pk, early.pk}
    data = hidden_of(answer) | {
        name: answer.context["form"][name].value() or "" for name in TYPED.keys() - PROPOSER
    }
    send(client, path, data)
    assert event().dates.get(day=row.day).editors_note == "Saal ist gebucht"


def test_a_place_of_the_office_stays_though_the_public_does_not_know_it(client, path, proposal, jena):
    shelter = jena.event_places.create(name_de="Schutzhaus", town="Jena")
    office_writes(place=shelter)
    page = client.get(path)
    assert "Schutzhaus" not in page.content.decode()
    data = hidden_of(page) | {
        name: page.context["form"][name].value() or "" for name in TYPED.keys() - PROPOSER
    }
    send(client, path, data | {"title_en": "Our festival"})
    assert event().place == shelter


def test_drawn_in_another_look_the_state_stays_that_of_the_beginning(client, path, opened):
    office_writes(title_en="Festival of cultures")
    page = press(client, path, opened | {"title_en": "Our festival", "contrast": "high"})
    assert hidden_of(page)["loaded_state"] == opened["loaded_state"]


@pytest.mark.parametrize("state", ["", "x", "\x00", "9" * 400, "1732830000 title_en:x"])
def test_a_state_that_is_none_writes_over_nothing(client, path, opened, state):
    office_writes(title_en="Festival of cultures")
    answer = press(client, path, opened | {"title_en": "Our festival", "loaded_state": state})
    assert answer.status_code == 422
    assert event().title_en == "Festival of cultures"


def test_the_office_does_not_write_over_what_the_proposer_changed(client, client_of_anna, path, opened):
    change_page = reverse("admin:events_event_change", args=[event().pk])
    data = form_data(client_of_anna.get(change_page))
    send(client, path, opened | {"title_en": "Our festival", "day_1": "14.06.2031"})
    answer = client_of_anna.post(change_page, data | {"summary_de": "Kurz, sagt Anna"})
    assert answer.status_code == 302
    assert (event().title_en, event().summary_de) == ("Our festival", "Kurz, sagt Anna")
    assert event().dates.get().day == date(2031, 6, 14)


@pytest.fixture
def client_of_anna(anna):
    from django.test import Client

    client = Client()
    client.force_login(anna)
    return client


def test_the_office_answers_only_to_what_it_has_looked_at(client, client_of_anna, path, opened, proposal):
    chosen = {"action": "publish", "_selected_action": [proposal.pk]}
    looked_at = client_of_anna.post(reverse("admin:events_proposal_changelist"), chosen)
    send(client, path, opened | {"title_en": "Our festival"})
    sure = chosen | {"confirmed": "yes", "seen": looked_at.context["seen"], "sentence_de": ""}
    answer = client_of_anna.post(reverse("admin:events_proposal_changelist"), sure)
    assert answer.status_code == 200
    assert event().state == "proposed"
    sure["seen"] = answer.context["seen"]
    assert client_of_anna.post(reverse("admin:events_proposal_changelist"), sure).status_code == 302
    assert event().state == "published"
