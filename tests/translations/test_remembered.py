"""What a page has asked once about older texts is remembered until somebody saves, with what is really committed."""

import pytest
from django.core import serializers
from django.db import connection
from django.test.utils import CaptureQueriesContext

from keeper import version
from tests import cast
from translations.confirming import How, confirm
from translations.models import Unconfirmed


def asked(client, path) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(path).status_code == 200
    return sum("translations_" in each["sql"] for each in found)


@pytest.mark.django_db(transaction=True)
def test_remembered_it_is_not_asked_again(client):
    cast.make_event(cast.make_office("jena", "Jena"), "fest", "Fest")
    version.move()
    first = asked(client, "/en/events/fest/")
    assert (first, asked(client, "/en/events/fest/"), asked(client, "/en/offices/jena/")) == (1, 0, 0)


@pytest.mark.django_db(transaction=True)
def test_saved_german_is_told_at_once(client):
    event = cast.make_event(cast.make_office("jena", "Jena"), "fest", "Fest")
    confirm(event, how=How.WRITTEN)
    assert "newer-text" not in client.get("/en/events/fest/").content.decode()
    event.summary_de = "Anders."
    cast.save(event)
    assert "newer-text" in client.get("/en/events/fest/").content.decode()
    confirm(event, how=How.STILL_RIGHT)
    assert "newer-text" not in client.get("/en/events/fest/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_a_version_that_is_loaded_as_it_was_is_looked_at_once_it_is_stored():
    event = cast.make_event(cast.make_office("jena", "Jena"), "fest", "Fest")
    confirm(event, how=How.WRITTEN)
    version_before = serializers.serialize("json", [event])
    event.summary_de = "Anders."
    cast.save(event)
    assert Unconfirmed.objects.filter(field="summary", kind="outdated").exists()
    next(serializers.deserialize("json", version_before)).save()
    assert not Unconfirmed.objects.filter(field="summary").exists()
