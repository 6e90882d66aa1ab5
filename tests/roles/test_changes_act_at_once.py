"""A role that ends or changes does so at the next request, whatever page is open."""

import pytest

from enquiries.models import Enquiry
from offices.models import Contact, Membership
from tests.offices.admin_pages import address, form_data, row_of


@pytest.fixture
def as_mona(client, mona):
    client.force_login(mona)
    return client


def test_whoever_answered_messages_and_only_edits_now_sees_none(as_mona, mona, jena):
    path = address(Enquiry, "change", row_of(jena, Enquiry).pk)
    assert as_mona.get(path).status_code == 200
    mona.memberships.update(role=Membership.Role.EDITOR)
    assert as_mona.get(path).status_code in {302, 403, 404}
    assert as_mona.get(address(Enquiry, "changelist")).status_code == 403
    assert as_mona.get(address(Contact, "changelist")).status_code in {200, 302}


def test_a_form_opened_before_the_role_ended_writes_nothing(as_mona, mona, jena):
    contact = row_of(jena, Contact)
    path = address(Contact, "change", contact.pk)
    data = form_data(as_mona.get(path)) | {"function_de": "Neu"}
    mona.memberships.update(role=Membership.Role.READER)
    assert as_mona.post(path, data).status_code == 403
    contact.refresh_from_db()
    assert contact.function_de != "Neu"


def test_who_left_has_no_page_any_more(as_mona, mona, jena):
    mona.is_active = False
    mona.save()
    for page in [address(Contact, "changelist"), address(Contact, "change", row_of(jena, Contact).pk)]:
        assert as_mona.get(page).status_code == 302


def test_without_any_office_there_is_nothing_to_see(as_mona, mona, jena):
    mona.memberships.all().delete()
    assert as_mona.get(address(Contact, "changelist")).status_code == 403
    assert as_mona.get(address(Contact, "change", row_of(jena, Contact).pk)).status_code in {302, 403, 404}
