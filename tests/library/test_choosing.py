"""An event gets a picture of its own office, chosen in its form; a foreign one is told, and tells nothing."""

import pytest

from events.models import Event
from offices.models import Membership
from tests import cast
from tests.drafts.copies import copy_of, documents, keep, preview, typed, way_to
from tests.library.conftest import show
from tests.offices.admin_pages import form_data, part_with
from tests.website.pages import parse, texts
from website.pictures.stored import card_of

pytestmark = pytest.mark.django_db
PART = "programme-and-picture"
ENGLISH = {"accept-language": "en"}


def choice(page):
    """The select as the page has it: its options by value."""
    select = next(each for each in parse(page).iter("select") if each.get("name") == "picture")
    return {option.get("value"): texts(option) for option in select.iter("option")}


def chosen(client, event, value):
    return client.post(way_to(event, PART), typed(client, event, PART, picture=value), headers=ENGLISH)


def test_it_stands_on_the_part_with_the_programme():
    assert part_with(Event, "picture") == PART


def test_the_titles_of_the_own_library_can_be_chosen_and_no_others(as_anna, jena, gera, picture, event):
    foreign = cast.add_picture(gera, "Geheimes aus Gera")
    options = choice(as_anna.get(way_to(event, PART), headers=ENGLISH))
    assert options[str(picture.pk)] == "Sommerfest"
    assert options[""] == "no picture"
    assert set(options) == {"", *map(str, jena.library_pictures.values_list("pk", flat=True))}
    assert foreign.title not in options.values()


def test_it_is_saved_and_shown_to_everybody(as_anna, client, picture, event):
    assert chosen(as_anna, event, picture.pk).status_code == 302
    event.refresh_from_db()
    assert event.picture == picture
    client.logout()
    assert "Menschen tanzen in Jena" in client.get("/de/veranstaltungen/jena-event/").content.decode()


def test_and_taken_away_again(as_anna, shown, event):
    assert chosen(as_anna, event, "").status_code == 302
    event.refresh_from_db()
    assert event.picture is None


@pytest.mark.parametrize("value", ["foreign", "0", "999999999", "x", "-1", "9" * 30])
def test_another_number_is_refused_in_a_sentence_that_tells_nothing(as_anna, gera, picture, event, value):
    foreign = cast.add_picture(gera, "Geheimes aus Gera")
    answer = chosen(as_anna, event, foreign.pk if value == "foreign" else value)
    assert answer.status_code == 200
    assert "not in the library of this office" in texts(parse(answer).find(".//main"))
    assert "Geheimes" not in answer.content.decode()
    event.refresh_from_db()
    assert event.picture is None


def test_the_operator_is_held_to_the_office_of_the_event_too(as_olga, gera, event):
    foreign = cast.add_picture(gera, "Aus Gera")
    assert str(foreign.pk) not in choice(as_olga.get(way_to(event, PART)))
    assert chosen(as_olga, event, foreign.pk).status_code == 200
    event.refresh_from_db()
    assert event.picture is None


def test_so_is_who_works_for_both_offices(as_anna, anna, gera, event):
    Membership.objects.create(user=anna, office=gera, role="head")
    foreign = cast.add_picture(gera, "Aus Gera")
    assert chosen(as_anna, event, foreign.pk).status_code == 200
    event.refresh_from_db()
    assert event.picture is None


def test_an_event_with_a_picture_does_not_move_without_it(as_olga, gera, shown, event):
    event.place = event.programme = None
    show(shown, event)
    page = as_olga.get(way_to(event), headers=ENGLISH)
    answer = as_olga.post(way_to(event), form_data(page) | {"office": gera.pk}, headers=ENGLISH)
    assert answer.status_code == 200
    assert "belongs to another office" in answer.content.decode()


def test_nor_does_a_character_that_no_column_takes(as_anna, event):
    assert chosen(as_anna, event, "1\0").status_code == 200
    event.refresh_from_db()
    assert event.picture is None


class TestTheChosenOne:
    def test_stands_beside_the_list_with_its_words(self, as_anna, shown, event):
        page = parse(as_anna.get(way_to(event, PART), headers=ENGLISH))
        image = next(each for each in page.iter("img") if "picture-choice" in (each.get("class") or ""))
        assert image.get("alt") == "People dance in Jena"
        answer = as_anna.get(image.get("src"))
        assert answer.status_code == 302
        assert answer["Location"] == card_of(shown.image).src

    def test_of_another_office_is_nobodys_business(self, client, gerd, shown):
        client.force_login(gerd)
        path = f"/admin/library/librarypicture/{shown.pk}/small/"
        assert client.get(path).status_code == 404
        assert client.get(path.replace(str(shown.pk), "999999")).status_code == 404

    def test_is_only_looked_at(self, as_anna, shown):
        assert as_anna.post(f"/admin/library/librarypicture/{shown.pk}/small/").status_code == 405

    def test_needs_an_account(self, client, shown):
        assert client.get(f"/admin/library/librarypicture/{shown.pk}/small/").status_code == 302

    @pytest.mark.parametrize("pk", ["9" * 30, "0"])
    def test_no_number_is_an_error_of_the_server(self, as_anna, pk):
        assert as_anna.get(f"/admin/library/librarypicture/{pk}/small/").status_code == 404


def ways(page) -> dict[str, str]:
    return {
        each.get("id"): each.get("href")
        for each in parse(page).iter("a")
        if (each.get("id") or "").endswith("id_picture")
    }


def test_the_ways_lead_into_the_library_of_this_office_without_a_script_too(as_anna, jena, event):
    found = ways(as_anna.get(way_to(event, PART)))
    assert found == {
        "lookup_id_picture": f"/admin/library/librarypicture/?office__id__exact={jena.pk}",
        "add_id_picture": f"/admin/library/librarypicture/add/?office={jena.pk}",
    }
    assert {as_anna.get(way).status_code for way in found.values()} == {200}


def test_who_may_only_read_is_offered_none(as_rita, shown, event):
    page = as_rita.get(way_to(event, PART))
    assert ways(page) == {}
    assert "Sommerfest" in page.content.decode()


def test_a_picture_put_into_the_library_in_a_window_comes_back_to_the_form(as_anna, jena):
    from django.core.files.uploadedfile import SimpleUploadedFile

    path = "/admin/library/librarypicture/add/?_popup=1"
    page = as_anna.get(path, headers=ENGLISH)
    sent = form_data(page) | {
        "title": "Neu", "image_alt_de": "Ein Haus", "image_alt_en": "A house", "_popup": "1",
        "image": SimpleUploadedFile("haus.png", cast.picture()),
    }  # fmt: skip
    answer = as_anna.post(path, sent, headers=ENGLISH)
    added = jena.library_pictures.get(title="Neu")
    assert "django-admin-popup-response-constants" in answer.content.decode()
    assert f"&quot;value&quot;: &quot;{added.pk}&quot;" in answer.content.decode()


def test_the_list_in_a_window_gives_back_the_number(as_anna, picture):
    page = as_anna.get("/admin/library/librarypicture/?_popup=1").content.decode()
    assert f'data-popup-opener="{picture.pk}"' in page


class TestWorkingCopy:
    def test_keeps_the_choice_until_it_is_published(self, as_anna, picture, event):
        keep(as_anna, event, PART, picture=picture.pk)
        event.refresh_from_db()
        assert event.picture is None
        assert copy_of(event, PART).sent["picture"] == [str(picture.pk)]
        page = as_anna.get(way_to(event, PART))
        assert "picture-choice__image" in page.content.decode()
        sent = form_data(page) | {"working_copy": copy_of(event, PART).version, "_save": "yes"}
        assert as_anna.post(way_to(event, PART), sent).status_code == 302
        event.refresh_from_db()
        assert event.picture == picture

    def test_is_not_published_with_a_picture_that_is_gone(self, as_anna, picture, event):
        keep(as_anna, event, PART, picture=picture.pk)
        picture.delete()
        page = as_anna.get(way_to(event, PART), headers=ENGLISH)
        assert page.status_code == 200
        sent = form_data(page) | {"working_copy": copy_of(event, PART).version, "_save": "yes"}
        answer = as_anna.post(way_to(event, PART), sent, headers=ENGLISH)
        assert answer.status_code in {200, 302}
        event.refresh_from_db()
        assert event.picture is None

    def test_the_preview_shows_the_choice_and_nobody_else_sees_it(self, as_anna, picture, event):
        page = preview(as_anna, way_to(event, PART), typed(as_anna, event, PART, picture=picture.pk))
        found = documents(as_anna, page)
        assert 'alt="Menschen tanzen in Jena"' in found["de"]
        assert 'alt="People dance in Jena"' in found["en"]
        event.refresh_from_db()
        assert event.picture is None


def test_two_who_choose_at_once_are_told(as_anna, jena, picture, event):
    other = cast.add_picture(jena, "Ein anderes")
    sent = typed(as_anna, event, PART, picture=picture.pk)
    show(other, event)
    answer = as_anna.post(way_to(event, PART), sent, headers=ENGLISH)
    assert answer.status_code == 200
    assert "Ein anderes" in texts(parse(answer).find(".//main"))
    event.refresh_from_db()
    assert event.picture == other
