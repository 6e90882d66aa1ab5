"""What a public page has to know of older texts costs one question, and none while it is remembered."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import Event
from translations.models import Unconfirmed

pytestmark = pytest.mark.usefixtures("cast_on_stage")


def asked(client, path) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(path).status_code == 200
    return sum("translations_" in each["sql"] for each in found)


@pytest.mark.parametrize("count", [1, 500])
def test_one_question_with_one_older_text_and_with_many(client, jena, count):
    Unconfirmed.objects.all().delete()
    kind = ContentType.objects.get_for_model(Event)
    Unconfirmed.objects.bulk_create(
        Unconfirmed(
            content_type=kind, object_id=number, field="title", language="en", kind="outdated", since="2031-05-03"
        )
        for number in range(1, count + 1)
    )  # fmt: skip
    assert asked(client, "/en/events/jena-event/") == 1
    assert asked(client, "/en/offices/jena/") <= 1


def test_german_pages_ask_nothing(client, jena):
    assert asked(client, "/de/veranstaltungen/jena-event/") == 0
    assert asked(client, "/de/bueros/jena/") == 0
