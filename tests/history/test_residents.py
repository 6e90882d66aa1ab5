"""Nothing that residents have sent is in any version."""

import pytest
from reversion.models import Version

from events.models import Event
from history.recording.block import recording
from offices.models import User
from tests.offices.admin_pages import (
    SCOPED,
    address,
    form_data,
    part_address,
    parts_of,
    row_of,
)

MARK = "Zwiebelkuchen"
pytestmark = pytest.mark.usefixtures("db", "cast_on_stage")


def test_a_proposal_that_nobody_has_answered_is_in_none(client, jena, anna):
    event = Event.objects.filter(office=jena, state="proposed").first()
    Event.objects.filter(pk=event.pk).update(title_de=MARK)
    client.force_login(anna)
    with recording(anna):
        for each in Event.objects.filter(pk=event.pk):
            from events.calendar.changes import as_one_change

            with as_one_change(each):
                each.summary_de = f"{MARK} zum Fest"
                each.save()
        Event.objects.get(pk=event.pk).delete()
    assert not Version.objects.filter(serialized_data__contains=MARK).exists()
    assert not Version.objects.filter(object_repr__contains=MARK).exists()


def test_saving_every_form_puts_none_of_it_into_a_version(client, jena):
    """Each row of what people send is marked in each text; then staff save and delete everything there is."""
    from django.apps import apps
    from django.db import models

    marked = 0
    sent = ["enquiries.Enquiry", "events.Proposal", "awards.Entry", "awards.Answer", "awards.Circular"]
    for name in sent:
        model = apps.get_model(name)
        texts = [
            field.name
            for field in model._meta.concrete_fields
            if isinstance(field, models.TextField) or field.name in {"name", "subject", "title"}
        ]
        for row in model._base_manager.all():
            model._base_manager.filter(pk=row.pk).update(**dict.fromkeys(texts, MARK))
            marked += 1
    assert marked > 3
    client.force_login(User.objects.get(username="olga"))
    for model in SCOPED:
        row = row_of(jena, model)
        for part in parts_of(model):
            path = part_address(model, row.pk, part)
            page = client.get(path)
            if page.status_code == 200 and page.context and "adminform" in page.context:
                texts = {
                    name: f"{value} neu"
                    for name, value in form_data(page).items()
                    if name.endswith(("_de", "_en"))
                }
                client.post(path, form_data(page) | texts)
    for model in reversed(SCOPED):
        row = (
            model._base_manager.filter(pk=row_of(jena, model).pk).first()
            if model._base_manager.exists()
            else None
        )
        if row:
            page = client.get(address(model, "delete", row.pk))
            if page.status_code == 200 and page.context and "seen" in page.context:
                client.post(address(model, "delete", row.pk), {"post": "yes", "seen": page.context["seen"]})
                break
    assert Version.objects.count() > 20
    assert not Version.objects.filter(serialized_data__contains=MARK).exists()
    assert not Version.objects.filter(object_repr__contains=MARK).exists()
