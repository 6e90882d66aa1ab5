"""Pictures of a site that has run for a while get their sizes; what cannot is left as it is."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.management import call_command

from library.models import LibraryPicture
from tests import cast
from website.pictures import from_before, writing
from website.pictures.from_before import prepare as prepare_all
from website.pictures.name import all_names
from website.public_files.name import for_people

from .samples import file_of, noise, scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_disk(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def picture(gera):
    return cast.add_picture(gera, image="library/lost.jpg", image_decorative=True)


def stored(picture: LibraryPicture, name: str, content: bytes | None) -> None:
    """As the site stored it before; None is a file that is lost."""
    path = Path(settings.MEDIA_ROOT) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if content is not None:
        path.write_bytes(content)
    LibraryPicture.objects.filter(pk=picture.pk).update(image=name)
    picture.refresh_from_db()


def on_disk() -> set[str]:
    """But for what the cast has stored."""
    files = (Path(settings.MEDIA_ROOT) / "library").iterdir()
    return {f"library/{path.name}" for path in files if not path.name.startswith("cast.")}


def prepare(capture) -> None:
    with capture(execute=True):
        import_module("pages.migrations.0005_sizes_of_pictures").give_sizes(apps, None)


def test_it_gets_its_size_and_smaller_ones_and_is_not_written_anew(
    picture, django_capture_on_commit_callbacks
):
    content = file_of(scene((1200, 600)), "JPEG")
    stored(picture, "library/fest.jpg", content)
    copy = cast.copy_picture(picture)
    prepare(django_capture_on_commit_callbacks)
    for row in [picture, copy]:
        row.refresh_from_db()
        assert for_people(row.image.name) == "library/fest.w1200h600f50x50a.jpg"
    assert picture.image.read() == content
    picture.image.close()
    assert on_disk() == set(all_names(picture.image.name))


@pytest.mark.parametrize(
    "content", [None, b"", b"<svg/>", file_of(noise(), "JPEG")[:9_000], file_of(noise(), "TIFF")]
)
def test_what_is_lost_or_broken_stays_as_it_is(picture, content, django_capture_on_commit_callbacks, capsys):
    stored(picture, "library/fest.jpg", content)
    prepare(django_capture_on_commit_callbacks)
    picture.refresh_from_db()
    assert picture.image.name == "library/fest.jpg"
    call_command("prepare_pictures")
    assert "library/fest.jpg: missing" in capsys.readouterr().out


def test_one_of_an_older_copy_gets_what_those_of_today_have(picture, django_capture_on_commit_callbacks):
    content = file_of(scene((600, 600)), "JPEG")
    stored(picture, "library/fest.5f1c.w600h600.jpg", content)
    (Path(settings.MEDIA_ROOT) / "library/fest.5f1c.w600h600.400.webp").write_bytes(b"RIFF")
    with django_capture_on_commit_callbacks(execute=True):
        assert prepare_all(apps) == []
    picture.refresh_from_db()
    assert picture.image.name == "library/fest.5f1c.w600h600f50x50a.jpg"
    assert (Path(settings.MEDIA_ROOT) / picture.image.name).read_bytes() == content
    assert on_disk() == set(all_names(picture.image.name))


def test_twice_does_no_harm(picture, django_capture_on_commit_callbacks):
    stored(picture, "library/fest.jpg", file_of(scene((600, 600)), "JPEG"))
    prepare(django_capture_on_commit_callbacks)
    before = {path: path.stat().st_mtime_ns for path in (Path(settings.MEDIA_ROOT) / "library").iterdir()}
    prepare(django_capture_on_commit_callbacks)
    assert before == {
        path: path.stat().st_mtime_ns for path in (Path(settings.MEDIA_ROOT) / "library").iterdir()
    }


def test_those_that_are_lost_are_made_again(picture, django_capture_on_commit_callbacks):
    stored(picture, "library/fest.jpg", file_of(scene((600, 600)), "JPEG"))
    prepare(django_capture_on_commit_callbacks)
    picture.refresh_from_db()
    every = on_disk()
    for lost in every - {picture.image.name}:
        (Path(settings.MEDIA_ROOT) / lost).unlink()
    prepare(django_capture_on_commit_callbacks)
    assert on_disk() == every


@pytest.mark.parametrize("is_possible", [True, False])
def test_a_machine_that_can_write_other_kinds_does_so(
    picture, django_capture_on_commit_callbacks, monkeypatch, is_possible
):
    """Pillow may be built without AVIF, and be built anew."""
    picture.image = ContentFile(file_of(scene((600, 600)), "JPEG"), "fest.jpg")
    for module in [writing, from_before]:
        monkeypatch.setattr(module, "can_write_avif", lambda: not is_possible)
    picture.save()
    for module in [writing, from_before]:
        monkeypatch.setattr(module, "can_write_avif", lambda: is_possible)
    prepare(django_capture_on_commit_callbacks)
    picture.refresh_from_db()
    assert picture.image.sizes.has_avif == is_possible
    assert on_disk() == set(all_names(picture.image.name))
    assert any(each.endswith("avif") for each in on_disk()) == is_possible
