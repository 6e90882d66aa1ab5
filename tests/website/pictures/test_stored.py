"""What stands on the disk, on pages, and what is left of it when the row changes or goes."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.contrib.admin.utils import NestedObjects
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from config import purge
from config.purge import delete_left_behind
from library.models import LibraryPicture
from tests import cast
from tests.website.pages import parse
from website.pictures.name import sizes_in
from website.public_files.left_behind import left_behind_in_public
from website.public_files.name import for_people

from .samples import file_of, scene

pytestmark = pytest.mark.django_db


def photo(name: str = "fest.jpg", size=(1200, 800)) -> ContentFile:
    return ContentFile(file_of(scene(size), "JPEG"), name)


def on_disk() -> set[str]:
    """But for what the cast has stored."""
    media = Path(settings.MEDIA_ROOT)
    files = {str(path.relative_to(media)) for path in media.rglob("*") if path.is_file()}
    of_the_cast = ("sign-language/gera.", "library/cast.")
    return {name for name in files if not name.startswith(of_the_cast)}


def names_on_disk() -> list[str]:
    return sorted(for_people(name) for name in on_disk())


@pytest.fixture(autouse=True)
def empty_disk(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def picture(gera):
    picture = cast.add_picture(gera, image=photo(), image_decorative=True)
    return LibraryPicture.objects.get(pk=picture.pk)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


STEM = "library/fest.w1200h800f50x50a"
WHOLE = [f"{STEM}.{width}.{kind}" for width in (400, 800) for kind in ("avif", "jpg", "webp")]
CARDS = [f"{STEM}.card{width}.{kind}" for width in (400, 800) for kind in ("avif", "jpg", "webp")]
ALL = sorted([f"{STEM}.jpg", f"{STEM}.1200.avif", f"{STEM}.1200.webp", *WHOLE, *CARDS])


def test_others_stand_beside_it(picture):
    assert names_on_disk() == ALL
    assert (picture.image.sizes.width, picture.image.sizes.height) == (1200, 800)


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("x" * 400 + ".tiff", "library/" + "x" * 30 + ".w1200h800f50x50a.jpg"),
        ("Straßenfest 2031.PNG", "library/Straßenfest_2031.w1200h800f50x50a.jpg"),
        ("ohne", "library/picture.w1200h800f50x50a.jpg"),
        ("groß.w5h5.jpg", "library/groß.w5h5.w1200h800f50x50a.jpg"),
    ],
)
def test_its_name_tells_what_it_is(picture, sent, stored):
    picture.image = photo(sent)
    picture.save()
    assert for_people(picture.image.name) == stored
    assert sizes_in(picture.image.name).width == 1200


def test_a_name_from_before_says_nothing():
    assert [sizes_in(name) for name in ["library/fest.jpg", "library/fest-1600x1200.jpg", "", None]] == [
        None
    ] * 4


def test_what_is_replaced_leaves_the_disk(picture, committed):
    with committed():
        picture.image = photo("neu.jpg", (300, 200))
        picture.save()
    assert {name.partition(".")[0] for name in names_on_disk()} == {"library/neu"}


def test_what_is_taken_away_leaves_the_disk(picture, committed):
    with committed():
        picture.image = ""
        picture.save(update_fields=["image"])
    assert on_disk() == set()


@pytest.mark.parametrize(
    "delete", [lambda picture: picture.delete(), lambda picture: LibraryPicture.objects.all().delete()]
)
def test_what_is_deleted_leaves_the_disk(picture, committed, delete):
    with committed():
        delete(picture)
    assert on_disk() == set()


def test_it_leaves_with_what_it_hangs_on(picture, committed):
    with committed():
        picture.office.delete()
    assert on_disk() == set()


def test_what_is_taken_back_stays(picture, committed):
    with committed(), transaction.atomic():
        picture.delete()
        transaction.set_rollback(True)
    assert names_on_disk() == ALL


def test_a_copy_shows_it_until_the_last_is_gone(picture, committed):
    copy = cast.copy_picture(picture)
    assert copy.image == picture.image
    with committed():
        picture.image = ""
        picture.save()
    assert names_on_disk() == ALL
    with committed():
        LibraryPicture.objects.get(pk=copy.pk).delete()
    assert on_disk() == set()


def test_films_and_their_words_leave_the_disk(gera, committed):
    page = gera.sign_language
    page.video, page.subtitles = ContentFile(cast.MP4, "a.mp4"), ContentFile(b"WEBVTT", "a.vtt")
    page.poster = photo("a.jpg", (300, 200))
    page.save()
    document = gera.documents.create(title_de="Plan", file=ContentFile(b"Plan", "plan.txt"))
    programme = gera.funding_programmes.create(name_de="AMIF", logo=photo("logo.jpg", (300, 200)))
    assert {name.partition(".")[0] for name in names_on_disk()} == {
        "sign-language/a", "documents/plan", "logos/logo",
    }  # fmt: skip
    with committed():
        page.delete()
        document.delete()
        programme.delete()
    assert on_disk() == set()


class TestOnPages:
    @pytest.fixture(autouse=True)
    def page(self, picture):
        """An event that shows it."""
        event = cast.make_event(picture.office, "fest", "Fest", picture=picture)
        cast.add_date(event)
        return event.get_absolute_url()

    def sources(self, client, page):
        return parse(client.get(page)).find(".//{*}figure/{*}picture")

    def image(self, client, page):
        return self.sources(client, page).find(".//{*}img")

    def test_it_keeps_its_place_and_comes_as_large_as_needed(self, client, page):
        image = self.image(client, page)
        assert (image.get("width"), image.get("height")) == ("1200", "800")
        assert for_people(image.get("srcset")) == (
            f"/media/{STEM}.400.jpg 400w, /media/{STEM}.800.jpg 800w, /media/{STEM}.jpg 1200w"
        )
        assert image.get("sizes") == "min(1200px, 44rem, 100vw)"
        # It is seen at once.
        assert (image.get("loading"), image.get("fetchpriority")) == (None, "high")
        assert image.get("decoding") == "async"

    def test_browsers_that_know_better_kinds_get_them(self, client, page):
        sources = list(self.sources(client, page).iter("source"))
        assert [(each.get("type"), for_people(each.get("srcset"))) for each in sources] == [
            (
                f"image/{kind}",
                ", ".join(f"/media/{STEM}.{width}.{kind} {width}w" for width in (400, 800, 1200)),
            )
            for kind in ("avif", "webp")
        ]
        assert {each.get("sizes") for each in sources} == {"min(1200px, 44rem, 100vw)"}

    def test_what_is_high_is_loaded_no_wider_than_it_is_shown(self, client, picture, page):
        picture.image = photo("plakat.jpg", (800, 1600))
        picture.save()
        assert self.image(client, page).get("sizes") == "min(800px, 15rem, 100vw)"

    def test_one_of_an_older_copy_shows_what_that_has_stored(self, client, page):
        LibraryPicture.objects.update(image="library/fest.w1200h800.jpg")
        found = self.sources(client, page)
        assert list(found.iter("source")) == []
        assert found.find(".//{*}img").get("srcset") == (
            "/media/library/fest.w1200h800.400.webp 400w, /media/library/fest.w1200h800.800.webp 800w, "
            "/media/library/fest.w1200h800.jpg 1200w"
        )

    def test_one_from_before_is_shown_as_it_is_even_when_it_is_lost(self, client, page):
        LibraryPicture.objects.update(image="library/lost.jpg")
        image = self.image(client, page)
        assert image.get("src") == "/media/library/lost.jpg"
        assert {image.get(name) for name in ["width", "height", "srcset", "sizes"]} == {None}


class TestWithoutARow:
    """What a form leaves that fails after its file was written, or two who replace a picture at one moment."""

    @pytest.fixture
    def lost(self, picture) -> set[str]:
        """Files that no row names; the same of a picture, as old as they."""
        LibraryPicture.objects.filter(pk=picture.pk).update(image="")
        before = on_disk()
        picture.image = photo("neu.jpg")
        picture.save()
        make_old()
        return before

    def test_it_is_found_and_purged_with_its_smaller_ones(self, picture, lost):
        assert set(left_behind_in_public()) == lost
        kept = on_disk() - lost
        delete_left_behind()
        assert on_disk() == kept
        assert len(kept) == len(ALL)

    def test_what_has_just_come_stays(self, picture, lost):
        with time_machine.travel(timezone.now() - timedelta(days=1, hours=23)):
            assert left_behind_in_public() == []

    def test_what_a_copy_shows_stays(self, picture, lost):
        cast.copy_picture(picture)
        LibraryPicture.objects.filter(pk=picture.pk).update(image="")
        assert set(left_behind_in_public()) == lost

    def test_what_operators_lay_beside_stays(self, picture, lost):
        mine = Path(settings.MEDIA_ROOT) / "library" / "archive" / "mine.jpg"
        mine.parent.mkdir()
        mine.write_bytes(b"x")
        (Path(settings.MEDIA_ROOT) / "robots.jpg").write_bytes(b"x")
        make_old()
        assert set(left_behind_in_public()) == lost

    def test_it_is_found_beside_pictures_that_lie_where_they_were_put_before(self, picture, lost):
        folder = Path(settings.MEDIA_ROOT) / "events"
        folder.mkdir()
        for name in ["shown.jpg", "nobodys.jpg"]:
            (folder / name).write_bytes(b"x")
        LibraryPicture.objects.filter(pk=picture.pk).update(image="events/shown.jpg")
        make_old()
        found = set(left_behind_in_public())
        assert "events/nobodys.jpg" in found
        assert "events/shown.jpg" not in found

    def test_before_anything_was_uploaded_there_is_nothing(self, db):
        assert left_behind_in_public() == []

    def test_the_command_names_it(self, picture, lost, capsys):
        call_command("purge_personal_data", dry_run=True)
        said = capsys.readouterr().out
        assert all(f"file {name}, without a row" in said for name in lost)
        assert lost < on_disk()


def make_old() -> None:
    before = (timezone.now() - timedelta(days=2)).timestamp()
    for name in on_disk():
        os.utime(Path(settings.MEDIA_ROOT) / name, (before, before))


def test_the_purge_leaves_what_a_copy_shows(picture, committed, monkeypatch):
    monkeypatch.setattr(purge, "_empty_write_ahead_log", lambda: None)  # not within a transaction
    copy = cast.copy_picture(picture)
    collected = NestedObjects(using=connection.alias)
    collected.collect([picture])
    with committed():
        purge.delete(collected)
    assert names_on_disk() == ALL
    assert LibraryPicture.objects.get(pk=copy.pk).image == picture.image


def test_it_stays_where_somebody_else_saves_it_once_more_meanwhile(picture, committed):
    """Two had the row open: one replaces the picture, and the other saves the row as it was."""
    other = LibraryPicture.objects.get(pk=picture.pk)
    with committed():
        picture.image = photo("neu.jpg", (300, 200))
        picture.save()
        other.save()
    assert set(names_on_disk()) > set(ALL)


def test_two_who_replace_it_leave_the_one_that_is_shown(picture, committed):
    other = LibraryPicture.objects.get(pk=picture.pk)
    with committed():
        for row, name in [(picture, "eins.jpg"), (other, "zwei.jpg")]:
            row.image = photo(name, (300, 200))
            row.save()
    shown = LibraryPicture.objects.get(pk=picture.pk).image
    assert shown.storage.exists(shown.name)
    assert not set(ALL) & set(names_on_disk())
