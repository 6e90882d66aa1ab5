"""What is kept or only looked at is no change; published at a moment, it is one of who has chosen the moment."""

from datetime import timedelta

import pytest
from django.utils import timezone
from reversion.models import Version

from drafts.models import Appointment
from drafts.timed.due import publish_due
from tests.drafts.copies import keep
from tests.history.walking import history_address, words

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage")


def test_a_working_copy_is_recorded_when_it_is_published(client, jena, anna):
    client.force_login(anna)
    contact = jena.contacts.get()
    keep(client, contact, name_de="Frau Neu")
    assert not Version.objects.exists()
    Appointment.objects.create(
        content_type=_type_of(contact),
        object_id=str(contact.pk),
        publish_at=timezone.now() - timedelta(seconds=1),
        made_by=anna,
    )
    assert publish_due() == 1
    said = words(client.get(history_address(contact)))
    assert "anna" in said
    assert "Neu" in said


def _type_of(row):
    from django.contrib.contenttypes.models import ContentType

    return ContentType.objects.get_for_model(row)
