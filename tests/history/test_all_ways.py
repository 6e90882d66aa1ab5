"""Whichever way staff change something, it is in the history with the name of who did it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from events.models import Event
from history.models import RowVersion
from offices.closing import storing
from offices.closing.storing import Said
from offices.models import ClosingLink, Contact, Office
from tests.history.walking import history_address, words
from tests.offices.admin_pages import address, confirm_deletion, form_data, yes_to_deleting

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage")


@pytest.fixture
def browser(client, anna):
    client.force_login(anna)
    return client


def told(client, row) -> str:
    return words(client.get(history_address(row)))


def test_the_buttons_of_the_order(browser, jena):
    first, second = (
        jena.contacts.get(),
        jena.contacts.create(name_de="Frau Zwei", email="z@example.org", position=2),
    )
    browser.post(address(Contact, "changelist"), {"_move": f"up-{second.pk}"})
    assert "von Platz 2 auf Platz 1 verschoben" in told(browser, second)
    assert "verschoben" in told(browser, first)


def test_publishing_many_with_the_decision_in_words(browser, jena):
    event = Event.objects.filter(office=jena, state="draft").first()
    browser.post(address(Event, "changelist"), {"action": "publish", "_selected_action": [event.pk]})
    said = told(browser, event)
    assert "anna Veröffentlicht." in said
    assert said.count("Veröffentlicht.") == 1


def test_a_copy(browser, jena):
    event = Event.objects.filter(office=jena, state="published").first()
    before = set(Event.objects.values_list("pk", flat=True))
    browser.post(address(Event, "changelist"), {"action": "duplicate", "_selected_action": [event.pk]})
    copy = Event.objects.exclude(pk__in=before).get()
    assert "Veranstaltung hinzugefügt" in told(browser, copy)


def test_deleting_many(browser, jena):
    contact = jena.contacts.get()
    data = {"action": "delete_selected", "_selected_action": [contact.pk]} | yes_to_deleting(contact)
    browser.post(address(Contact, "changelist"), data)
    assert RowVersion.objects.deleted_pages().get().version.revision.user.username == "anna"


def test_places_confirmed_in_one_go(browser, jena):
    jena.served_places.update(confirmed_on=None)
    browser.post(address(Office, "changelist"), {"action": "confirm_places", "_selected_action": [jena.pk]})
    assert "anna" in told(browser, jena)
    assert RowVersion.objects.changes().filter(version__content_type__model="servedplace").count() == 1


def test_closing_in_one_line(browser, jena):
    page = browser.get(reverse("admin:offices_office_closed"))
    day = timezone.localdate() + timedelta(days=3)
    data = {name: value or "" for name, value in page.context["form"].initial.items()}
    reason = page.context["form"].fields["reason"].choices[-2][0]
    answer = browser.post(
        reverse("admin:offices_office_closed"),
        data
        | {"first_day": day.isoformat(), "last_day": day.isoformat(), "reason": reason, "office": jena.pk},
    )
    if answer.status_code != 302:
        pytest.fail(str(answer.context["form"].errors))
    assert "hinzugefügt" in told(browser, jena)


def test_closing_by_a_mailed_link(client, jena, anna):
    from history.recording.block import recording

    day = timezone.localdate() + timedelta(days=3)
    with recording(anna):
        storing.close(
            Said(jena, day, day, {"reason_de": "Krank", "reason_en": "Ill"}, []), anna, storing.BY_LINK
        )
    client.force_login(anna)
    said = told(client, jena)
    assert "Krank" in said
    assert ClosingLink.objects.count() == 0


def test_a_page_that_refuses_leaves_nothing(browser, jena):
    from tests.offices.admin_pages import page_with

    path = page_with(jena, "place")
    answer = browser.post(path, form_data(browser.get(path)) | {"place_de": "", "place_en": "Neu"})
    assert answer.status_code == 200
    assert not RowVersion.objects.exists()


def test_a_date_that_is_deleted_on_the_page_of_an_event(browser, jena, anna):
    from events.calendar.changes import as_one_change
    from history.recording.block import recording

    event = Event.objects.filter(office=jena, dates__isnull=False).first()
    with recording(anna), as_one_change(event):
        event.dates.first().delete()
    assert "gelöscht" in told(browser, event)


def test_an_account_that_is_gone_leaves_no_name(browser, jena, anna, client):
    from history.recording.block import recording
    from offices.models import User

    emil = User.objects.create_user("emil-weg", password="correct horse battery", is_staff=True)
    with recording(emil):
        jena.place_en = "Jena, Saale"
        jena.save()
    emil.delete()
    said = told(browser, jena)
    assert "emil-weg" not in said
    assert "jemand ohne Konto" in said


def test_what_nobody_may_see_has_no_page_without_signing_in(client, jena):
    assert client.get(history_address(jena)).status_code == 302


def test_the_people_page_has_its_log_alone(browser, jena):
    membership = jena.memberships.first()
    page = browser.get(history_address(membership))
    assert page.status_code == 200
    assert "Die beiden vergleichen" not in words(page)
    assert confirm_deletion
