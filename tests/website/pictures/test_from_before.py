"""Pictures of a site that has run for a while get their sizes; what cannot is left as it is."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from library.models import LibraryPicture
from tests import cast
from website.public_files.name import for_people

from .samples import file_of, noise

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


def prepare(capture) -> None:
    with capture(execute=True):
        import_module("pages.migrations.0005_sizes_of_pictures").give_sizes(apps, None)


def test_it_gets_its_size_and_smaller_ones_and_is_not_written_anew(
    picture, django_capture_on_commit_callbacks
):
    content = file_of(noise((1200, 600)), "JPEG")
    stored(picture, "library/fest.jpg", content)
    copy = cast.copy_picture(picture)
    prepare(django_capture_on_commit_callbacks)
    for row in [picture, copy]:
        row.refresh_from_db()
        assert for_people(row.image.name) == "library/fest.w1200h600.jpg"
    assert picture.image.read() == content
    picture.image.close()
    folder = Path(settings.MEDIA_ROOT) / "library"
    assert {for_people(path.name) for path in folder.iterdir()} == {
        "fest.w1200h600.jpg",
        "fest.w1200h600.400.webp",
        "fest.w1200h600.800.webp",
    }


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


def test_smaller_ones_that_are_lost_are_made_again(picture, django_capture_on_commit_callbacks):
    stored(picture, "library/fest.w600h600.jpg", file_of(noise((600, 600)), "JPEG"))
    prepare(django_capture_on_commit_callbacks)
    assert (Path(settings.MEDIA_ROOT) / "library/fest.w600h600.400.webp").exists()
    picture.refresh_from_db()
    assert picture.image.name == "library/fest.w600h600.jpg"
