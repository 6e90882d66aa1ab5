"""A place that nobody has entered yet is entered on the form of the event, without leaving it."""

import pytest
from django.contrib.admin.models import LogEntry

from events.models import Event, Place
from tests import cast
from tests.offices.admin_pages import form_data, page_with
from tests.website.pages import parse, texts

pytestmark = pytest.mark.usefixtures("cast_on_stage")
ENGLISH = {"accept-language": "en"}
NEW = {
    "new_place_name_de": "Haus der Vielfalt", "new_place_street": "Markt 1", "new_place_postcode": "07743",
    "new_place_town": "Jena", "new_place_step_free": "true", "new_place_lift": "false",
}  # fmt: skip


@pytest.fixture
def event(jena):
    return cast.make_event(jena, "new", "Neu")


@pytest.fixture
def path(event) -> str:
    return page_with(event, "place")


def save(client, path, **typed):
    return client.post(path, form_data(client.get(path)) | typed, headers=ENGLISH, follow=True)


def errors_of(answer) -> dict:
    return answer.context["adminform"].form.errors


def test_it_is_saved_with_the_event(as_anna, jena, event, path):
    answer = save(as_anna, path, **NEW)
    event.refresh_from_db()
    place = event.place
    assert (place.office, place.name_de, place.street, place.town) == (
        jena,
        "Haus der Vielfalt",
        "Markt 1",
        "Jena",
    )
    assert (place.step_free, place.lift, place.accessible_toilet) == (True, False, None)
    assert "The new place is saved, too: Haus der Vielfalt, Markt 1, 07743 Jena." in texts(parse(answer))
    assert {entry.content_type.model for entry in LogEntry.objects.all()} == {"event", "place"}


@pytest.mark.parametrize(
    "typed", [{}, {"new_place_name_de": "HAUS DER  VIELFALT", "new_place_street": "markt 1"}]
)
def test_one_that_is_there_already_is_taken(as_anna, jena, event, path, typed):
    known = Place.objects.create(
        office=jena, name_de="Haus der Vielfalt", street="Markt 1", postcode="07743", town="Jena"
    )
    answer = save(as_anna, path, **NEW | typed)
    event.refresh_from_db()
    assert event.place == known
    assert "This place was there already and was chosen" in texts(parse(answer))
    assert Place.objects.filter(name_de__iexact="haus der vielfalt").count() == 1


def test_another_address_is_another_place(as_anna, jena, event, path):
    Place.objects.create(
        office=jena, name_de="Haus der Vielfalt", street="Anger 2", postcode="07743", town="Jena"
    )
    save(as_anna, path, **NEW)
    assert Place.objects.filter(name_de="Haus der Vielfalt").count() == 2


def test_the_place_of_another_office_is_not_found(as_anna, jena, gera, event, path):
    foreign = Place.objects.create(
        office=gera, name_de="Haus der Vielfalt", street="Markt 1", postcode="07743", town="Jena"
    )
    answer = save(as_anna, path, **NEW)
    event.refresh_from_db()
    assert event.place != foreign
    assert event.place.office == jena
    assert "was there already" not in texts(parse(answer))


def test_it_takes_the_place_of_the_one_before(as_anna, jena, event, path):
    Event.objects.filter(pk=event.pk).update(place=jena.event_places.get())
    save(as_anna, path, **NEW)
    event.refresh_from_db()
    assert event.place.name_de == "Haus der Vielfalt"


class TestErrors:
    def test_a_place_without_a_name(self, as_anna, path):
        before = Place.objects.count()
        answer = save(as_anna, path, new_place_town="Jena", online_url="https://example.org/")
        assert set(errors_of(answer)) == {"new_place_name_de"}
        form = answer.context["adminform"].form
        assert form["new_place_town"].value() == "Jena"
        assert form["online_url"].value() == "https://example.org/"
        assert Place.objects.count() == before

    def test_chosen_and_new_at_once(self, as_anna, jena, path):
        answer = save(as_anna, path, **NEW, place=jena.event_places.get().pk)
        assert "Please leave one of them empty." in str(errors_of(answer)["place"])

    def test_nothing_is_saved_where_something_else_is_wrong(self, as_anna, event, path):
        before = Place.objects.count()
        answer = save(as_anna, path, **NEW, online_url="javascript:x")
        assert "online_url" in errors_of(answer)
        assert answer.context["adminform"].form["new_place_street"].value() == "Markt 1"
        assert Place.objects.count() == before

    @pytest.mark.parametrize("typed", ["x" * 5000, "\0"])
    def test_junk_gets_a_sentence(self, as_anna, path, typed):
        answer = save(as_anna, path, **NEW | {"new_place_town": typed})
        assert answer.status_code == 200
        assert not Place.objects.filter(name_de="Haus der Vielfalt", town=typed).exists()

    def test_what_somebody_else_has_chosen_meanwhile_is_shown_first(self, as_anna, jena, event, path):
        opened = form_data(as_anna.get(path))
        Event.objects.filter(pk=event.pk).update(place=jena.event_places.get())
        answer = as_anna.post(path, opened | NEW)
        assert set(errors_of(answer)) == {"place"}
        assert as_anna.post(path, form_data(answer)).status_code == 302
        event.refresh_from_db()
        assert event.place.name_de == "Haus der Vielfalt"


def test_the_list_of_errors_leads_to_the_field_and_what_hides_it_is_open(as_anna, path):
    page = parse(save(as_anna, path, new_place_town="Jena"))
    (link,) = [each for each in page.iter("a") if each.get("href") == "#id_new_place_name_de"]
    assert "Name" in texts(link)


def test_readers_and_translators_are_not_asked_for_a_new_place(as_rita, path):
    assert "new_place" not in as_rita.get(path).content.decode()
