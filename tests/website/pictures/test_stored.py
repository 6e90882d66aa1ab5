"""What stands on the disk, on pages, and what is left of it when the row changes or goes."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction

from events.copies import duplicate
from events.models import Event
from tests import cast
from tests.website.pages import parse
from website.pictures.stored import sizes_in

from .samples import file_of, noise

pytestmark = pytest.mark.django_db


def photo(name: str = "fest.jpg", size=(1200, 800)) -> ContentFile:
    return ContentFile(file_of(noise(size), "JPEG"), name)


def on_disk() -> set[str]:
    """But for what the cast has stored."""
    media = Path(settings.MEDIA_ROOT)
    files = {str(path.relative_to(media)) for path in media.rglob("*") if path.is_file()}
    return files - {"sign-language/gera.mp4"}


@pytest.fixture(autouse=True)
def empty_disk(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def event(gera):
    event = cast.make_event(gera, "fest", "Fest", image_decorative=True)
    event.image = photo()
    event.save()
    return Event.objects.get(pk=event.pk)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


THREE = {
    "events/fest.w1200h800.jpg",
    "events/fest.w1200h800.400.webp",
    "events/fest.w1200h800.800.webp",
}


def test_smaller_ones_stand_beside_it(event):
    assert on_disk() == THREE
    assert (event.image.sizes.width, event.image.sizes.height) == (1200, 800)


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("x" * 400 + ".tiff", "events/" + "x" * 50 + ".w1200h800.jpg"),
        ("Straßenfest 2031.PNG", "events/Straßenfest_2031.w1200h800.jpg"),
        ("ohne", "events/picture.w1200h800.jpg"),
        ("groß.w5h5.jpg", "events/groß.w5h5.w1200h800.jpg"),
    ],
)
def test_its_name_tells_what_it_is(event, sent, stored):
    event.image = photo(sent)
    event.save()
    assert event.image.name == stored
    assert sizes_in(stored).width == 1200


def test_a_name_from_before_says_nothing():
    assert [sizes_in(name) for name in ["events/fest.jpg", "events/fest-1600x1200.jpg", "", None]] == [
        None
    ] * 4


def test_what_is_replaced_leaves_the_disk(event, committed):
    with committed():
        event.image = photo("neu.jpg", (300, 200))
        event.save()
    assert on_disk() == {"events/neu.w300h200.jpg"}


def test_what_is_taken_away_leaves_the_disk(event, committed):
    with committed():
        event.image = ""
        event.save(update_fields=["image"])
    assert on_disk() == set()


@pytest.mark.parametrize("delete", [lambda event: event.delete(), lambda event: Event.objects.all().delete()])
def test_what_is_deleted_leaves_the_disk(event, committed, delete):
    with committed():
        delete(event)
    assert on_disk() == set()


def test_it_leaves_with_what_it_hangs_on(event, committed):
    with committed():
        event.office.delete()
    assert on_disk() == set()


def test_what_is_taken_back_stays(event, committed):
    with committed(), transaction.atomic():
        event.delete()
        transaction.set_rollback(True)
    assert on_disk() == THREE


def test_a_copy_shows_it_until_the_last_is_gone(event, committed):
    copy = duplicate(event)
    assert copy.image == event.image
    with committed():
        event.image = ""
        event.save()
    assert on_disk() == THREE
    with committed():
        Event.objects.get(pk=copy.pk).delete()
    assert on_disk() == set()


def test_films_and_their_words_leave_the_disk(gera, committed):
    page = gera.sign_language
    page.video, page.subtitles = ContentFile(cast.MP4, "a.mp4"), ContentFile(b"WEBVTT", "a.vtt")
    page.poster = photo("a.jpg", (300, 200))
    page.save()
    document = gera.documents.create(title_de="Plan", file=ContentFile(b"Plan", "plan.txt"))
    programme = gera.funding_programmes.create(name_de="AMIF", logo=photo("logo.jpg", (300, 200)))
    assert len(on_disk()) == 5
    with committed():
        page.delete()
        document.delete()
        programme.delete()
    assert on_disk() == set()


class TestOnPages:
    def image(self, client, event):
        return parse(client.get(event.get_absolute_url())).find(".//{*}figure/{*}img")

    def test_it_keeps_its_place_and_comes_as_large_as_needed(self, client, event):
        cast.add_date(event)
        image = self.image(client, event)
        assert (image.get("width"), image.get("height")) == ("1200", "800")
        assert image.get("srcset") == (
            "/media/events/fest.w1200h800.400.webp 400w, /media/events/fest.w1200h800.800.webp 800w, "
            "/media/events/fest.w1200h800.jpg 1200w"
        )
        assert image.get("sizes") == "min(1200px, 44rem, 100vw)"
        # It is seen at once.
        assert (image.get("loading"), image.get("decoding")) == (None, "async")

    def test_one_from_before_is_shown_as_it_is_even_when_it_is_lost(self, client, event):
        cast.add_date(event)
        Event.objects.update(image="events/lost.jpg")
        image = self.image(client, event)
        assert image.get("src") == "/media/events/lost.jpg"
        assert {image.get(name) for name in ["width", "height", "srcset", "sizes"]} == {None}
