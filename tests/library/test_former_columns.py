"""What an event was before its picture moved into the library: versions that name columns there are none of now."""

import json

import pytest
from reversion.models import Version

from events.models import Event
from history.recording.block import recording
from tests.history.walking import change, history_address, recover, restore, revisions, words

pytestmark = pytest.mark.django_db
FORMER = {
    "image": "events/fest.w40h20.png", "image_alt_de": "Menschen tanzen", "image_alt_en": "People dance",
    "image_decorative": False, "image_credit": "Ada",
}  # fmt: skip


@pytest.fixture
def browser(client, anna):
    client.force_login(anna)
    return client


def age(row) -> None:
    """All versions of this row are from before; in the first it had a picture of its own."""
    versions = Version.objects.get_for_object_reference(type(row), row.pk).order_by("pk")
    for number, version in enumerate(versions):
        (written,) = json.loads(version.serialized_data)
        written["fields"].pop("picture", None)
        written["fields"] |= FORMER if number == 0 else dict.fromkeys(FORMER, "")
        version.serialized_data = json.dumps([written])
        version.save()


@pytest.fixture
def event(browser, jena):
    event = jena.events.get(slug="jena-event")
    change(browser, event, title_de="Erst so")
    change(browser, event, title_de="Dann so")
    age(event)
    return event


def test_the_timeline_and_each_comparison_can_be_read(browser, event):
    page = browser.get(history_address(event))
    assert page.status_code == 200
    assert "Dann" in words(page)
    first, *_between, last = revisions(event)
    path = history_address(event, "compare")
    assert browser.get(path, {"a": first, "b": last}).status_code == 200
    for revision in revisions(event):
        assert browser.get(history_address(event, "restore", revision)).status_code == 200


def test_it_is_restored_as_far_as_it_goes_and_keeps_its_picture_of_now(browser, event, jena):
    picture = jena.library_pictures.get()
    change(browser, event, picture=str(picture.pk))
    restore(browser, event, revisions(event)[0])
    event.refresh_from_db()
    assert event.title_de == "Treffen in Jena"
    assert event.picture == picture


def test_it_is_recovered(browser, event, anna):
    key = event.pk
    with recording(anna):
        event.delete()
    version = Version.objects.get_for_object_reference(Event, key).order_by("-pk").first()
    (written,) = json.loads(version.serialized_data)
    written["fields"] |= FORMER
    version.serialized_data = json.dumps([written])
    version.save()
    recover(browser, Event, key)
    assert Event.objects.get(pk=key).title_de == "Dann so"
