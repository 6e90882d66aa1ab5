"""Staff of an office enter the places it serves, with their postcodes, and confirm them."""

from datetime import date

import pytest
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from offices.models import ServedPlace
from tests.offices.admin_pages import form_data, page_with
from tests.offices.residence.asking import ask, in_charge
from website.reading.postcodes import read_postcodes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("cast_on_stage")]


@pytest.fixture(autouse=True)
def not_confirmed():
    ServedPlace.objects.update(confirmed_on=None)


def confirm(client, *offices):
    sent = {"action": "confirm_places", "_selected_action": [office.pk for office in offices]}
    return client.post(reverse("admin:offices_office_changelist"), sent, follow=True)


def confirmed() -> set[str]:
    return set(ServedPlace.objects.exclude(confirmed_on=None).values_list("name", flat=True))


def test_a_button_confirms_all_places_of_the_own_office(as_anna, jena):
    jena.served_places.create(name="Lobeda", confirmed_on=date(2030, 1, 1))
    answer = confirm(as_anna, jena)
    assert "1 Ort ist bestätigt." in answer.content.decode()
    assert confirmed() == {"Jena-Nord", "Lobeda"}
    assert jena.served_places.get(name="Lobeda").confirmed_on == date(2030, 1, 1)
    assert jena.served_places.get(name="Jena-Nord").confirmed_on == timezone.localdate()
    assert LogEntry.objects.latest("pk").get_change_message() == "Bestätigte Orte: 1."


def test_nobody_confirms_those_of_another_office(as_anna, gera):
    confirm(as_anna, gera)
    assert confirmed() == set()


def test_who_may_only_look_confirms_nothing(as_rita, jena):
    confirm(as_rita, jena)
    assert confirmed() == set()


def test_the_operator_confirms_for_all(as_olga, jena, gera):
    confirm(as_olga, jena, gera)
    assert confirmed() == {"Jena-Nord", "Gera-Nord"}


def test_what_staff_enter_they_have_confirmed_unless_they_say_otherwise(as_anna, jena):
    path = page_with(jena, ServedPlace)
    page = as_anna.get(path)
    (rows,) = [
        each.formset for each in page.context["inline_admin_formsets"] if each.formset.model is ServedPlace
    ]
    assert rows.empty_form["confirmed_on"].value() == timezone.localdate()
    assert rows.initial_forms[0]["confirmed_on"].value() is None
    new = {"served_places-TOTAL_FORMS": 2, "served_places-1-id": "", "served_places-1-name": "Lobeda"}
    new |= {
        "served_places-1-postcodes": "d-07747,  07749",
        "served_places-1-confirmed_on": timezone.localdate(),
    }
    assert as_anna.post(path, form_data(page) | new).status_code == 302
    place = jena.served_places.get(name="Lobeda")
    assert (place.postcodes, place.confirmed_on) == ("07747 07749", timezone.localdate())
    assert jena.served_places.get(name="Jena-Nord").confirmed_on is None


def test_a_wrong_postcode_is_said_at_its_field(as_anna, jena):
    path = page_with(jena, ServedPlace)
    data = form_data(as_anna.get(path)) | {"served_places-0-postcodes": "07749 7747"}
    answer = as_anna.post(path, data)
    assert answer.status_code == 200
    assert "„7747“ ist keine Postleitzahl" in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("07743", "07743"),
        (" 07745, 07743;07743\n07747/D-07749 ", "07743 07745 07747 07749"),
        ("０７７４３", "07743"),
    ],
)
def test_postcodes_are_stored_in_one_way(typed, stored):
    assert read_postcodes(typed) == stored


@pytest.mark.parametrize("typed", ["7743", "077433", "Jena", "07743 x", "07743-07745"])
def test_what_is_no_postcode_is_refused(typed):
    with pytest.raises(ValidationError):
        read_postcodes(typed)


def test_a_place_is_found_as_soon_as_it_is_saved(client, jena):
    assert in_charge(ask(client, "Ruhla")) == []
    place = jena.served_places.create(name="Ruhla", postcodes="99842")
    assert in_charge(ask(client, "Ruhla")) == in_charge(ask(client, "99842")) == ["jena"]
    place.delete()
    assert in_charge(ask(client, "Ruhla")) == []
