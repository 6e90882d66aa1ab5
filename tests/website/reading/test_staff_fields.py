"""What staff type into the fields of the admin, in browsers with date fields of their own and without."""

from datetime import UTC, date, datetime, time

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import override

from events.models import EventDate
from offices.models import ConsultationHour
from pages.models import Alert
from website.admin.folded_search import FoldedSearch
from website.admin.staff_fields import StaffMoment, form_class_for


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2031-12-24T18:30", datetime(2031, 12, 24, 17, 30, tzinfo=UTC)),
        ("2031-12-24T23:59:59", datetime(2031, 12, 24, 22, 59, 59, tzinfo=UTC)),
        ("24.12.2031 18:30", datetime(2031, 12, 24, 17, 30, tzinfo=UTC)),
        ("24. Dezember 2031, 18.30 Uhr", datetime(2031, 12, 24, 17, 30, tzinfo=UTC)),
        ("24 December 2031 at 6.30 pm", datetime(2031, 12, 24, 17, 30, tzinfo=UTC)),
        # In the night in which it is there twice, the first of the two.
        ("2027-10-31T02:30", datetime(2027, 10, 31, 0, 30, tzinfo=UTC)),
        ("", None),
    ],
)
def test_a_moment(typed, moment):
    found = StaffMoment(required=False).clean(typed)
    # In two time zones, Python takes a doubled time for another.
    assert (found and found.astimezone(UTC)) == moment


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2027-03-28T02:30", "does not exist"), ("28.3.2027 2 Uhr 30", "does not exist"), ("24.12.2031", "a day and a time"),
        ("18:30", "a day and a time"), ("bald", "a day and a time"), ("31.2.2031 18:30", "a day and a time"),
    ],
)  # fmt: skip
def test_a_moment_that_cannot_be(typed, sentence):
    with override("en"), pytest.raises(ValidationError, match=sentence):
        StaffMoment().clean(typed)


@pytest.mark.parametrize(
    ("model", "name", "typed", "stored"),
    [
        (EventDate, "day", "24. Dezember 2031", date(2031, 12, 24)), (EventDate, "starts", "18 Uhr 30", time(18, 30)),
        (EventDate, "ends", "24:00", time(0)), (ConsultationHour, "opens", "9.00 Uhr", time(9)),
    ],
)  # fmt: skip
def test_fields_read_as_people_write(model, name, typed, stored):
    field = form_class_for(model._meta.get_field(name))()
    assert field.clean(typed) == stored


@pytest.mark.django_db
def test_an_alert_in_an_hour_that_does_not_exist_is_refused_at_its_field(admin_client):
    typed = {
        "text_de": "Sturm",
        "level": "warning",
        "shows_from": "2027-03-28T02:30",
        "shows_until": "2027-03-28T12:00",
    }
    response = admin_client.post("/admin/pages/alert/add/", typed)
    assert set(response.context["adminform"].form.errors) >= {"shows_from"}
    assert "vorgestellt" in response.content.decode()
    assert 'value="2027-03-28T02:30"' in response.content.decode()
    assert not Alert.objects.exists()


def test_every_list_of_the_admin_is_searched_so():
    for model_admin in admin.site._registry.values():
        assert type(model_admin).get_search_results is FoldedSearch.get_search_results, model_admin
