"""What staff see of places, and what they cannot do to them."""

from datetime import date

import pytest
from django.urls import reverse

from events.models import EventDate, Place
from tests import cast
from tests.offices.admin_pages import confirm_deletion, form_data
from tests.website.pages import parse, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage")


def test_a_place_with_events_cannot_be_deleted(as_anna, jena):
    place = jena.event_places.get()
    response = confirm_deletion(as_anna, reverse("admin:events_place_delete", args=[place.pk]))
    assert response.status_code in {200, 403}
    assert Place.objects.filter(pk=place.pk).exists()


def test_what_is_said_of_a_place_reaches_the_calendars_that_still_show_it(as_anna, jena):
    place = jena.event_places.get()
    over = cast.add_date(cast.make_event(jena, "vorbei", "Vorbei", place=place), date(2020, 1, 1))
    page = reverse("admin:events_place_change", args=[place.pk])
    as_anna.post(page, form_data(as_anna.get(page)) | {"name_de": "Rathaus"})
    assert Place.objects.get(pk=place.pk).name_de == "Rathaus"
    assert EventDate.objects.get(event__slug="jena-event").sequence == 1
    assert EventDate.objects.get(pk=over.pk).sequence == 0


def test_the_list_of_places_says_how_much_is_known(as_anna, jena):
    Place.objects.update(step_free=True, lift=False)
    page = parse(as_anna.get(reverse("admin:events_place_changelist"), headers={"accept-language": "en"}))
    (cell,) = [each for each in page.iter("td") if "field-what_is_known" in (each.get("class") or "")]
    assert texts(cell) == "2 of 5"
