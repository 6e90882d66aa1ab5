"""Two windows on the same entry: the later one does not undo the earlier one without a word."""

import pytest

from awards.entries import storing as entering
from awards.models import Entry
from tests.awards.entries.entering import check, keep, problems, said, send, typed_for
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import hidden_of, press

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


@pytest.fixture
def path(link):
    return f"{link}aendern/"


@pytest.fixture
def tab(client, path, draft):
    """A window opened now: presses a button with this title typed in."""

    def opened():
        hidden = open_form(client, path)

        def press_with(title, step="save"):
            response = press(client, path, {**hidden, **typed_for(draft, title=title), "step": step})
            hidden.update(hidden_of(response) if response.status_code != 302 else {})
            return response

        return press_with

    return opened


@pytest.mark.parametrize("step", ["save", "", "send"])
def test_the_second_is_told_and_keeps_what_was_typed(client, link, tab, step):
    first, second = tab(), tab()
    first("Aus dem ersten")
    response = second("Aus dem zweiten", step)
    assert response.status_code == 422
    assert "Dieser Beitrag wurde inzwischen geändert" in problems(response)[""]
    assert response.context["form"]["title"].value() == "Aus dem zweiten"
    assert f'href="{link}"' in response.content.decode()
    latest = Entry.objects.get()
    assert (latest.title, latest.state) == ("Aus dem ersten", "draft")


def test_pressed_again_it_is_meant(tab):
    first, second = tab(), tab()
    first("Aus dem ersten")
    second("Aus dem zweiten")
    assert second("Aus dem zweiten").status_code == 302
    assert Entry.objects.get().title == "Aus dem zweiten"
    assert first("Noch einmal aus dem ersten").status_code == 422


def test_what_was_sent_stays_as_it_was_sent(tab, link):
    first, second = tab(), tab()
    first("Aus dem ersten")
    form = second("Aus dem zweiten").context["form"]
    assert (form.data["version"], form["version"].value()) == ("", Entry.objects.get().version)


def test_one_window_never_gets_in_its_own_way(client, path, tab):
    only = tab()
    for title in ["Eins", "Eins", "Zwei"]:  # a double click; back in the browser, and something changed
        assert only(title).status_code == 302
    assert only("Drei", step="").status_code == 200
    assert only("Vier", step="change").status_code == 200
    assert only("Fünf", step="send").status_code == 302
    assert Entry.objects.get().title == "Fünf"


def test_what_was_sent_is_not_undone_either(client, draft, link, tab):
    send(client, link, typed_for(draft))
    first, second = tab(), tab()
    first("Aus dem ersten", step="send")
    assert second("Aus dem zweiten", step="send").status_code == 422
    assert Entry.objects.get().title == "Aus dem ersten"


def test_of_two_at_the_same_moment_one_is_told(client, draft, link, path, monkeypatch):
    """The other has stored after this one has looked."""
    data = {**open_form(client, path), **typed_for(draft, title="Aus dem zweiten"), "step": "save"}
    read = entering.as_it_is_now

    def read_late(entry):
        Entry.objects.update(version="x" * 32, title="Aus dem ersten")
        return read(entry)

    monkeypatch.setattr(entering, "as_it_is_now", read_late)
    response = press(client, path, data)
    assert "Dieser Beitrag wurde inzwischen geändert" in problems(response)[""]
    assert Entry.objects.get().title == "Aus dem ersten"


def test_a_form_opened_after_the_first_is_no_second(client, draft, link):
    keep(client, link, typed_for(draft, title="Eins"))
    assert check(client, link, typed_for(draft, title="Zwei")).status_code == 200
    assert "Zwei" in said(client.get(link))
