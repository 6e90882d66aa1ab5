"""The pages of the library: what is there, where it is shown, and one file that changes everywhere."""

import pytest
from django.contrib.admin.utils import quote
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from events.models import Event, EventState
from library.models import LibraryPicture
from tests import cast
from tests.history.walking import history_address, recover, revisions, words
from tests.library.conftest import show
from tests.offices.admin_pages import address, confirm_deletion, form_data
from tests.website.pages import parse, texts
from website.pictures.name import all_names

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
LIST = "/admin/library/librarypicture/"


def listed(client, query: str = "") -> list[str]:
    page = parse(client.get(LIST + query, headers=ENGLISH))
    cells = [each for each in page.iter("th") if "field-title" in (each.get("class") or "")]
    return [texts(each) for each in cells]


def page_of(client, picture):
    return client.get(address(LibraryPicture, "change", picture.pk), headers=ENGLISH)


def saved(client, picture, **typed):
    path = address(LibraryPicture, "change", picture.pk)
    return client.post(path, form_data(client.get(path)) | typed, headers=ENGLISH, follow=True)


def file(name="neu.png", **drawn) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, cast.picture(**drawn))


class TestList:
    def test_says_where_each_is_shown(self, as_anna, shown, event):
        found = words(as_anna.get(LIST, headers=ENGLISH))
        assert "Sommerfest People dance in Jena 1 place" in found
        assert "Bild aus Jena People dance in Jena nowhere" in found

    def test_can_show_what_is_used_nowhere(self, as_anna, shown):
        assert listed(as_anna) == ["Sommerfest", "Bild aus Jena"]
        assert listed(as_anna, "?used=no") == ["Bild aus Jena"]
        assert listed(as_anna, "?used=yes") == ["Sommerfest"]
        assert listed(as_anna, "?used=x") == ["Sommerfest", "Bild aus Jena"]

    @pytest.mark.parametrize("query", ["sommer", "SOMMERFEST", "ada", "tanzen Sommer", "dance ada"])
    def test_is_searched_by_title_words_and_credit(self, as_anna, picture, query):
        assert listed(as_anna, f"?q={query}") == ["Sommerfest"]

    def test_shows_nobody_the_library_of_another_office(self, as_anna, gera):
        cast.add_picture(gera, "Aus Gera")
        assert "Gera" not in "".join(listed(as_anna))

    def test_decoration_is_said_in_words(self, as_anna, jena):
        cast.add_picture(jena, "Ranke", image_alt_de="", image_alt_en="", image_decorative=True)
        assert "Ranke only decoration nowhere" in words(as_anna.get(LIST, headers=ENGLISH))

    @pytest.mark.parametrize("count", [1, 12])
    def test_queries_do_not_grow(self, as_anna, jena, event, count, django_assert_num_queries):
        for number in range(count):
            show(cast.add_picture(jena, f"Bild {number}"), event)
        as_anna.get(LIST)
        with django_assert_num_queries(7):
            as_anna.get(LIST)


class TestPage:
    def test_leads_to_where_it_is_shown(self, as_anna, shown, event):
        assert "This picture is shown in one place" in words(page_of(as_anna, shown))
        links = [each.get("href") for each in parse(page_of(as_anna, shown)).iter("a")]
        assert f"/admin/events/event/{event.pk}/change/programme-and-picture/#id_picture" in links

    def test_says_when_it_is_shown_nowhere(self, as_anna, picture):
        assert "No page shows this picture yet." in words(page_of(as_anna, picture))

    def test_counts_what_somebody_may_not_see(self, client, emil, shown, jena):
        """What is proposed is for those who answer it."""
        proposed = Event.objects.get(office=jena, state=EventState.PROPOSED)
        show(shown, proposed)
        client.force_login(emil)
        found = words(page_of(client, shown))
        assert "1 place that you do not see" in found
        assert proposed.title_de not in found

    def test_shows_what_is_left_of_it_where_pages_cut_it(self, as_anna, jena):
        picture = cast.add_picture(jena, image=file(size=(400, 200)), focus_x=100, focus_y=0)
        boxes = [
            each.get("viewbox") or each.get("viewBox")
            for each in parse(page_of(as_anna, picture)).iter()
            if each.tag.endswith("svg")
        ]
        assert "100 0 300 200" in boxes

    @pytest.mark.parametrize("value", ["-1", "101", "x", "1e9", ""])
    def test_a_point_outside_of_it_is_refused_in_a_sentence(self, as_anna, picture, value):
        answer = saved(as_anna, picture, focus_x=value)
        assert answer.status_code == 200
        assert answer.context["errors"]
        picture.refresh_from_db()
        assert picture.focus_x == 50

    def test_the_point_is_saved(self, as_anna, picture):
        saved(as_anna, picture, focus_x="0", focus_y="100")
        picture.refresh_from_db()
        assert (picture.focus_x, picture.focus_y) == (0, 100)

    def test_a_picture_from_before_has_no_size_and_can_be_edited(self, as_anna, jena):
        picture = cast.add_picture(jena, image="events/lost.jpg")
        assert page_of(as_anna, picture).status_code == 200
        saved(as_anna, picture, title="Anders")
        picture.refresh_from_db()
        assert picture.title == "Anders"

    def test_words_that_are_a_file_name_are_refused_beside_their_field(self, as_anna, picture):
        answer = saved(as_anna, picture, image_alt_de="IMG_4711.jpg")
        assert "name of the file" in words(answer)
        assert 'value="IMG_4711.jpg"' in answer.content.decode()

    def test_words_in_every_language_or_decoration(self, as_anna, picture):
        assert "in every language what the picture shows" in words(saved(as_anna, picture, image_alt_en=""))
        saved(as_anna, picture, image_alt_en="", image_decorative="on")
        picture.refresh_from_db()
        assert picture.image_decorative

    def test_a_translator_changes_the_words_of_the_language_alone(self, client, tara, picture):
        client.force_login(tara)
        saved(client, picture, image_alt_en="Dancers in the park", title="Anders", image_alt_de="Anders")
        picture.refresh_from_db()
        assert (picture.title, picture.image_alt_de, picture.image_alt_en) == (
            "Sommerfest", "Menschen tanzen in Jena", "Dancers in the park",
        )  # fmt: skip

    def test_whose_file_name_is_refused_too(self, client, tara, picture):
        client.force_login(tara)
        assert "name of the file" in words(saved(client, picture, image_alt_en="Image.png"))

    def test_the_preview_is_a_page_that_shows_it(self, as_anna, shown):
        from tests.drafts.copies import documents, preview, typed, way_to

        page = preview(as_anna, way_to(shown), typed(as_anna, shown, image_alt_de="Drei Leute tanzen"))
        found = documents(as_anna, page)
        assert 'alt="Drei Leute tanzen"' in found["de"]
        assert "Treffen in Jena" in found["de"]


class TestOneFileForAll:
    @pytest.fixture
    def everywhere(self, jena, event):
        picture = cast.add_picture(jena, "Sommerfest", image=file("alt.png"))
        show(picture, event, *jena.events.filter(state=EventState.DRAFT))
        return picture

    def test_all_pages_show_the_new_one_at_once(
        self, as_anna, everywhere, event, django_capture_on_commit_callbacks
    ):
        visitor, pages = Client(), [
            "/de/veranstaltungen/jena-event/", "/en/events/jena-event/", "/de/veranstaltungen/jena-event.ics",
            "/de/veranstaltungen/kalender.ics",
        ]  # fmt: skip
        before = everywhere.image.name
        assert all(before in visitor.get(page).content.decode().replace("\r\n ", "") for page in pages)
        with django_capture_on_commit_callbacks(execute=True):
            answer = saved(as_anna, everywhere, image=file())
        assert "shown in 2 places from now on" in words(answer)
        everywhere.refresh_from_db()
        assert everywhere.image.name != before
        for page in pages:
            found = visitor.get(page).content.decode().replace("\r\n ", "")
            assert everywhere.image.name in found
            assert before not in found
        assert not everywhere.image.storage.exists(before)

    def test_so_does_the_paper(self, client, as_anna, everywhere, event):
        from django.template.loader import render_to_string

        from events.paper.programme import on_paper

        saved(as_anna, everywhere, image=file())
        everywhere.refresh_from_db()
        programme = type(event.programme).objects.public().with_everything().get(pk=event.programme_id)
        html = render_to_string("events/paper/programme.html", {"paper": on_paper(programme), "address": "/"})
        assert everywhere.image.name in html

    def test_nothing_is_told_where_only_words_change(self, as_anna, everywhere):
        assert "from now on" not in words(saved(as_anna, everywhere, title="Anders"))


class TestDeleting:
    def test_what_is_shown_stays_and_says_where(self, as_anna, shown, event):
        path = address(LibraryPicture, "delete", quote(shown.pk))
        page = as_anna.get(path, headers=ENGLISH)
        assert "cannot be deleted, because pages show it" in words(page)
        assert "Treffen in Jena" in words(page)
        as_anna.post(path, {"post": "yes"})
        assert LibraryPicture.objects.filter(pk=shown.pk).exists()

    def test_in_a_list_too(self, as_anna, shown, picture, jena):
        sent = {"action": "delete_selected", "_selected_action": [shown.pk, jena.library_pictures.last().pk]}
        page = as_anna.post(LIST, sent, headers=ENGLISH)
        assert "because pages show it" in words(page)
        assert "Treffen in Jena" in words(page)
        as_anna.post(LIST, sent | {"post": "yes"})
        assert jena.library_pictures.count() == 2

    def test_what_somebody_may_not_see_is_not_named(self, client, emil, shown, jena):
        proposed = Event.objects.get(office=jena, state=EventState.PROPOSED)
        show(shown, proposed)
        client.force_login(emil)
        sent = {"action": "delete_selected", "_selected_action": [shown.pk]}
        pages = [
            client.get(address(LibraryPicture, "delete", shown.pk), headers=ENGLISH),
            client.post(LIST, sent, headers=ENGLISH),
        ]
        for page in pages:
            assert "1 place that you do not see" in words(page)
            assert proposed.title_de not in words(page)

    def test_what_is_not_shown_goes_with_its_files_and_comes_back_with_them(
        self, as_anna, jena, django_capture_on_commit_callbacks
    ):
        picture = cast.add_picture(jena, "Weg", image=file(size=(1200, 600)), focus_x=20)
        storage, names = picture.image.storage, all_names(picture.image.name)
        assert len(names) > 1
        with django_capture_on_commit_callbacks(execute=True):
            confirm_deletion(as_anna, address(LibraryPicture, "delete", picture.pk))
        assert not any(storage.exists(name) for name in names)
        recover(as_anna, LibraryPicture, picture.pk)
        back = LibraryPicture.objects.get(pk=picture.pk)
        assert (back.title, back.focus_x) == ("Weg", 20)
        assert all(storage.exists(name) for name in all_names(back.image.name))

    def test_an_office_goes_with_its_library(self, shown, jena, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            jena.delete()
        assert not LibraryPicture.objects.filter(pk=shown.pk).exists()
        assert not shown.image.storage.exists(shown.image.name)


class TestHistory:
    def test_a_replaced_file_can_be_restored(self, as_anna, shown, django_capture_on_commit_callbacks):
        from tests.history.walking import restore

        before = shown.image.name
        with django_capture_on_commit_callbacks(execute=True):
            saved(as_anna, shown, image=file())
        restore(as_anna, shown, revisions(shown)[0])
        shown.refresh_from_db()
        assert shown.image.name == before
        assert shown.image.storage.exists(before)

    def test_an_event_says_by_their_titles_which_pictures_it_had(self, as_anna, shown, event):
        path = f"/admin/events/event/{event.pk}/change/programme-and-picture/"
        as_anna.post(path, form_data(as_anna.get(path)) | {"picture": ""})
        assert "Sommerfest" in words(as_anna.get(history_address(event)))
