"""Every button of the admin leaves an entry in the history of each row it changed: who, when, and what.

The tables and their actions are those that are registered.
"""

from collections import Counter

import pytest
from django.contrib import admin
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from awards.models import Circular, Edition, Entry, Juror, Prize
from events.models import Event, EventDate, Place, Proposal
from offices.models import Membership, Office, ServedPlace, User
from offices.staff.history import note
from outbox.models import Mail
from tests import cast
from tests.offices.admin_pages import address, form_data, page_with

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

SAID_IN_BETWEEN = {"confirmed": "yes", "post": "yes", "reason_de": "Sturm", "sentence_de": "Danke, Amina."}
NEW_PLACE = {"name_de": "Haus Amina", "town": "Jena"}
ACTIONS = [
    (model, action)
    for model, model_admin in admin.site._registry.items()
    for action in model_admin.actions or []
    # Of accounts the log tells: tests/accounts/test_told.py and tests/accounts/test_people_of_an_office.py.
    if model not in {Membership, User}
]


@pytest.fixture
def olga(client, settings) -> Client:
    settings.SITE_URL = "https://example.org"
    jena = cast.add_awards(cast.add_events(cast.jena()))
    cast.olga()
    for number in [1, 2]:
        event = cast.make_event(jena, f"proposed-{number}", f"Vorschlag {number}", state="proposed")
        cast.add_date(event)
        cast.add_proposal(event, new_place=NEW_PLACE if number == 1 else {})
    edition = Edition.objects.filter(criteria__isnull=False).first()
    for asked in [edition.required_documents, edition.questions]:
        asked.update(is_required=False)
    cast.add_entry(edition, description="Geheimnis von Amina")
    cast.add_entry(edition, state="complete")
    mail = {"to": "amina@example.org", "subject": "x", "body": "x", "language": "de"}
    Mail.objects.create(purpose="a", state="given up", given_up_at=timezone.now(), **mail)
    Mail.objects.create(purpose="b", state="sent", sent_at=timezone.now(), **mail)
    ServedPlace.objects.update(confirmed_on=None)
    Juror.objects.update(invited_at="2031-05-01T10:00Z")
    client.force_login(User.objects.get(username="olga"))
    return client


def rows() -> dict:
    """Everything that has a history, as it is stored. What is about a date is about its event, a place about its office."""
    found = {}
    for model in admin.site._registry:
        for values in model._base_manager.values():
            found[model._meta.label, values["pk"] if "pk" in values else values["id"]] = values
    for date in EventDate.objects.values():
        found[Event._meta.label, date["event_id"]] |= {date["id"]: date}
    for place in ServedPlace.objects.values():
        found[Office._meta.label, place["office_id"]] |= {place["id"]: place}
    return found


def history() -> Counter:
    kinds = {
        kind.pk: kind.model_class()._meta.label for kind in ContentType.objects.all() if kind.model_class()
    }
    return Counter((kinds[entry.content_type_id], int(entry.object_id)) for entry in LogEntry.objects.all())


def changed(before: dict, after: dict, model) -> set:
    """Mails that are new are told of by whoever caused them; who has signed in is no content."""
    different = {key for key, values in after.items() if before.get(key) != values}
    return {key for key in different if model is Mail or key[0] not in {Mail._meta.label, User._meta.label}}


def press(client, model, action: str, chosen: list) -> None:
    """The button, and where there is a page in between the one on that, with what was looked at there."""
    path, data = address(model, "changelist"), {"action": action, "_selected_action": chosen}
    page = client.post(path, data)
    if page.status_code == 200:
        page = client.post(path, {**data, **SAID_IN_BETWEEN, "seen": page.context.get("seen", "")})
    assert page.status_code == 302


@pytest.mark.parametrize(("model", "action"), ACTIONS, ids=[f"{m._meta.label}.{a}" for m, a in ACTIONS])
def test_every_action_leaves_one_entry_for_each_row_it_changed(olga, model, action):
    before = rows()
    chosen = list(model._base_manager.values_list("pk", flat=True))
    if action == "carry_over":  # two of one award are two years
        chosen = chosen[:1]
    press(olga, model, action, chosen)
    touched = changed(before, rows(), model)
    assert touched
    assert history() == Counter(touched)
    for entry in LogEntry.objects.all():
        assert entry.user.username == "olga"
        assert entry.action_flag in {ADDITION, CHANGE}
        told = {}
        for language in ["de", "en"]:
            with override(language):
                told[language] = entry.get_change_message()
        assert told["de"] != told["en"]
        for sentence in told.values():
            assert sentence.endswith(".")
            assert "{" not in sentence
        for private in ["Amina", "amina", "Danke", "Geheim"]:
            assert private not in entry.change_message


def test_the_page_of_the_history_says_it_in_german(olga):
    event = Event.objects.get(slug="proposed-1")
    press(olga, Proposal, "refuse", [event.proposal.pk])
    for row in [event, event.proposal]:
        page = olga.get(address(type(row), "history", row.pk)).content.decode()
        assert "bgelehnt" in page
        assert "olga" in page


def test_an_event_published_on_its_page_is_told_of_at_its_proposal_and_its_place_too(olga):
    event = Event.objects.get(slug="proposed-1")
    path = address(Event, "change", event.pk)
    answer = olga.post(path, form_data(olga.get(path)) | {"state": "published"})
    assert answer.status_code == 302
    place = Place.objects.get(name_de="Haus Amina")
    keys = {
        (Event._meta.label, event.pk),
        (Proposal._meta.label, event.proposal.pk),
        ("events.Place", place.pk),
    }
    assert history() == Counter(keys)


def test_a_circular_that_goes_out_says_to_how_many(olga):
    circular = Circular.objects.first()
    page = olga.get(f"/admin/awards/circular/{circular.pk}/preview/")
    olga.post(f"/admin/awards/circular/{circular.pk}/preview/", {"seen": page.context["seen"]})
    circular.refresh_from_db()
    with override("de"):
        assert (
            LogEntry.objects.get().get_change_message() == f"Gesendet. Zahl der Mails: {circular.recipients}."
        )


def test_what_a_juror_decides_stands_in_the_history_of_the_membership(olga, client):
    juror = Juror.objects.get()
    juror.conflicts.all().delete()
    Edition.objects.filter(pk=juror.edition_id).update(deadline="2031-06-01T10:00Z")
    entry = Entry.objects.get(state="complete")
    client.force_login(juror.user)
    path = f"/admin/awards/edition/{juror.edition_id}/jury/{entry.reference}/"
    criterion = juror.edition.criteria.get()
    assert client.post(path, {f"points_{criterion.pk}": "5", "comment": "Geheim"}).status_code == 302
    assert client.post(f"{path}conflict/", {"reason": "Geheim"}).status_code == 302
    with override("de"):
        told = [entry.get_change_message() for entry in LogEntry.objects.order_by("pk")]
    assert told == [
        f"Punkte gegeben für den Beitrag {entry.reference}.",
        f"Interessenkonflikt erklärt beim Beitrag {entry.reference}.",
    ]
    assert {each.user for each in LogEntry.objects.all()} == {juror.user}


def test_the_history_of_an_edition_names_no_winner(olga):
    edition = Edition.objects.get(winners__name_de__startswith="Schule")
    path = page_with(edition, Prize)
    data = form_data(olga.get(path))
    (field,) = [name for name in data if name.startswith("winners-0") and name.endswith("name_de")]
    assert olga.post(path, data | {field: "Familie Amina"}).status_code == 302
    entry = LogEntry.objects.get()
    assert "winner" in entry.change_message
    assert "Amina" not in entry.change_message


def test_a_sentence_that_the_catalogue_no_longer_has_is_told_as_it_was_written(olga):
    user = User.objects.get(username="olga")
    note(user, Edition.objects.first(), "Was done %(count)s times.", count=3)
    assert LogEntry.objects.get().get_change_message() == "Was done 3 times."


def test_djangos_own_entries_and_broken_ones_are_read_as_before(olga):
    for message in ["", "[", "by hand"]:
        assert LogEntry(change_message=message).get_change_message() == message
    own = LogEntry(change_message='[{"changed": {"fields": ["State"]}}]')
    assert own.get_change_message() == "Stand geändert."
