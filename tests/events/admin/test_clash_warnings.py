"""Staff read that an event is in the way of another one."""

import pytest

from events.models import Event, Place
from tests import cast
from tests.offices.admin_pages import form_data, page_with
from tests.website.pages import parse

pytestmark = pytest.mark.usefixtures("cast_on_stage")


@pytest.fixture
def event(jena):
    return Event.objects.public().get(office=jena)


def sentences(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def test_staff_are_warned_after_saving_and_on_the_page(as_anna, event):
    Event.objects.exclude(pk=event.pk).delete()
    other = cast.make_event(event.office, "other", "Chorprobe", place=event.place)
    cast.add_date(other)
    warning = (
        "At the same place at the same time: Chorprobe (English), Thursday 12 June 2031, 6 pm to 8 pm (Jena)"
    )
    english = {"accept-language": "en"}
    page = as_anna.get(page_with(event, "place"), headers=english)
    assert warning in " ".join("".join(parse(page).itertext()).split())
    response = as_anna.post(page_with(event, "place"), form_data(page), headers=english, follow=True)
    assert warning in [each.replace("\u00a0", " ") for each in sentences(response)]


def test_nobody_learns_of_another_office_s_drafts(as_anna, event, gera):
    Event.objects.filter(office=event.office).exclude(pk=event.pk).delete()
    there = Place.objects.create(office=gera, name_de=event.place.name_de, town=event.place.town)
    for name, (title, fields) in cast.HIDDEN_EVENTS.items():
        hidden = cast.make_event(gera, f"secret-{name}", f"Geheim {title}", place=there, **fields)
        cast.add_date(hidden)
    page = as_anna.get(page_with(event, "place"))
    assert "Geheim" not in page.content.decode()
    response = as_anna.post(page_with(event, "place"), form_data(page), follow=True)
    assert "Geheim" not in " ".join(sentences(response))
