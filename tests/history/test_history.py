"""The history of a row: who has changed what, in words."""

import pytest
from reversion.models import Version

from offices.models import Duty, Unit
from tests.offices.admin_pages import address, confirm_deletion, form_data, part_address

from .walking import change, history_address, revisions, words

pytestmark = pytest.mark.usefixtures("cast_on_stage")


@pytest.fixture
def browser(client, anna):
    client.force_login(anna)
    return client


def test_a_change_is_told_with_who_and_in_words(browser, jena):
    change(browser, jena, place_en="Jena on the Saale")
    page = browser.get(history_address(jena))
    said = words(page)
    assert "anna" in said
    assert "Name" in said or "Ort" in said
    assert "hinzugefügt: on the Saale" in said or "added: on the Saale" in said


def test_the_state_before_the_first_change_is_kept_too(browser, jena):
    change(browser, jena, place_en="Jena on the Saale")
    assert len(revisions(jena)) == 2
    assert Version.objects.count() == 2


def test_saving_what_is_there_makes_no_version(browser, jena):
    change(browser, jena, place_en="Jena")
    assert Version.objects.count() == 0


def test_looking_makes_no_version(browser, jena):
    for page in [address(type(jena), "changelist"), part_address(type(jena), jena.pk), history_address(jena)]:
        browser.get(page)
    assert Version.objects.count() == 0


def test_rows_on_a_page_are_told_of_by_name(browser, jena):
    unit = jena.units.get()
    path = part_address(Unit, unit.pk)
    data = form_data(browser.get(path))
    first = {name: value for name, value in data.items() if name.startswith("duties-0-")}
    data |= {name.replace("-0-", "-1-"): value for name, value in first.items()}
    new = {"id": "", "text_de": "Wege zeigen.", "text_en": "Show ways.", "loaded_state": ""}
    data |= {f"duties-1-{name}": value for name, value in new.items()} | {"duties-TOTAL_FORMS": 2}
    answer = browser.post(path, data)
    assert answer.status_code == 302, answer.context["errors"]
    assert Duty.objects.count() >= 2
    said = words(browser.get(history_address(unit)))
    assert "Wege zeigen." in said
    assert "{" not in said


def test_what_is_deleted_is_in_the_list_of_what_is_deleted(browser, jena):
    contact = jena.contacts.first()
    confirm_deletion(browser, address(type(contact), "delete", contact.pk))
    listed = browser.get(address(type(contact), "deleted"))
    assert "Frau Jena" in words(listed)
