"""Rita only looks, the operator may do everything, a resident nothing."""

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from offices import models
from offices.staff.roles import Role
from offices.staff.scope import OfficeScope
from tests.offices.admin.leaks import every_model, tells_of_gera, without_footer
from tests.offices.admin_pages import (
    CONTENT,
    EVERY_PAGE,
    SCOPED,
    address,
    everything_stored,
    form_data,
    name,
    part_address,
    row_of,
    yes_to_deleting,
)

RECEIVED = {model for model in SCOPED if Role.READER not in admin.site.get_model_admin(model).visible_to}
PAGES_FOR_READERS = [(model, part) for model, part in EVERY_PAGE if model not in RECEIVED]
every_page_for_readers = pytest.mark.parametrize(("model", "part"), PAGES_FOR_READERS)


def test_what_readers_do_not_see():
    assert {name(model) for model in RECEIVED} == {
        "enquiry", "mailbox", "proposal", "circular", "entry", "juror", "membership",
    }  # fmt: skip


@pytest.mark.parametrize("model", sorted(RECEIVED, key=name), ids=name)
def test_a_reader_does_not_see_what_people_send(as_rita, jena, model):
    row = row_of(jena, model)
    for path in [
        address(model, "changelist"), address(model, "add"),
        *(address(model, page, row.pk) for page in ["change", "delete", "history"]),
    ]:  # fmt: skip
        assert as_rita.get(path).status_code in {302, 403, 404}


@every_page_for_readers
def test_a_reader_sees_and_changes_nothing(as_rita, jena, model, part):
    row = row_of(jena, model)
    change = part_address(model, row.pk, part)
    page = as_rita.get(change)
    assert page.status_code == 200
    assert "Jena" in page.content.decode()
    assert 'name="_save"' not in page.content.decode()
    assert "vTextField" not in page.content.decode()
    assert "&lt;p&gt;" not in page.content.decode()
    before = everything_stored()
    for path in [change, address(model, "delete", row.pk), address(model, "add")]:
        assert as_rita.post(path, yes_to_deleting(row)).status_code == 403
    action = {"action": "delete_selected", "_selected_action": [row.pk]} | yes_to_deleting(row)
    as_rita.post(address(model, "changelist"), action)
    assert everything_stored() == before


@every_page_for_readers
def test_who_edits_jena_and_looks_at_gera(as_anna, anna, jena, gera, model, part):
    """With two roles the lists show both offices, and only one can be changed or chosen."""
    anna.memberships.create(office=gera, role=models.Membership.Role.READER)
    foreign = row_of(gera, model)
    assert tells_of_gera(as_anna.get(address(model, "changelist")))
    assert as_anna.get(part_address(model, foreign.pk, part)).status_code == 200
    before = everything_stored()
    page = as_anna.get(part_address(model, row_of(jena, model).pk, part))
    assert as_anna.post(part_address(model, foreign.pk, part), form_data(page)).status_code == 403
    assert as_anna.post(address(model, "delete", foreign.pk), yes_to_deleting(foreign)).status_code == 403
    both = {"action": "delete_selected", "_selected_action": [foreign.pk]} | yes_to_deleting(foreign)
    assert as_anna.post(address(model, "changelist"), both).status_code in {200, 302, 403}
    for field in page.context["adminform"].form:
        if hasattr(field.field, "queryset"):
            data = form_data(page) | {field.name: row_of(gera, field.field.queryset.model).pk}
            assert as_anna.post(part_address(model, row_of(jena, model).pk, part), data).status_code == 200
    assert everything_stored() == before


@every_model
def test_the_operator_may_do_everything(as_olga, gera, model):
    row = row_of(gera, model)
    for path in [
        address(model, "changelist"),
        *(address(model, page, row.pk) for page in ["change", "delete", "history"]),
    ]:
        response = as_olga.get(path)
        assert response.status_code == 200
        assert tells_of_gera(response) or str(row) in response.content.decode()
    assert as_olga.get(address(model, "add")).status_code == (200 if model in CONTENT else 403)


def test_nothing_belongs_to_two_offices(as_olga, jena, gera):
    contact = jena.contacts.get()
    path = address(models.Contact, "change", contact.pk)
    data = form_data(as_olga.get(path)) | {"unit": gera.units.get().pk}
    response = as_olga.post(path, data)
    assert "unit" in response.context["adminform"].form.errors


def test_nobody_writes_into_another_office_even_through_a_form_that_offers_it(
    as_anna, jena, gera, monkeypatch
):
    """The last door, should a choice ever be forgotten."""
    monkeypatch.setattr(
        OfficeScope,
        "get_field_queryset",
        lambda self, db, field, request: field.remote_field.model.objects.all(),
    )
    own = jena.documents.get()
    change = address(models.Document, "change", own.pk)
    data = form_data(as_anna.get(change)) | {"office": gera.pk}
    before = everything_stored()
    for path in [change, address(models.Document, "add")]:
        assert as_anna.post(path, data).status_code == 403
    assert everything_stored() == before
    assert as_anna.post(change, data | {"office": jena.pk}).status_code == 302


@every_model
def test_a_resident_is_led_to_the_login(client, jena, model):
    for path in [address(model, "changelist"), address(model, "change", row_of(jena, model).pk)]:
        response = client.get(path)
        assert response.status_code == 302
        assert response["Location"].startswith(reverse("admin:login"))
    assert "Jena" not in re.sub(r"next=\S*", "", without_footer(client.get(path, follow=True)))
