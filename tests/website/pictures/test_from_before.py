"""Pictures of a site that has run for a while get their sizes; what cannot is left as it is."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from events.copies import duplicate
from events.models import Event
from tests import cast
from website.public_files.name import for_people

from .samples import file_of, noise

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_disk(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def event(gera):
    return cast.make_event(gera, "fest", "Fest", image_decorative=True)


def stored(event: Event, name: str, content: bytes | None) -> None:
    """As the site stored it before; None is a file that is lost."""
    path = Path(settings.MEDIA_ROOT) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if content is not None:
        path.write_bytes(content)
    Event.objects.filter(pk=event.pk).update(image=name)
    event.refresh_from_db()


def prepare(capture) -> None:
    with capture(execute=True):
        import_module("pages.migrations.0005_sizes_of_pictures").give_sizes(apps, None)


def test_it_gets_its_size_and_smaller_ones_and_is_not_written_anew(event, django_capture_on_commit_callbacks):
    content = file_of(noise((1200, 600)), "JPEG")
    stored(event, "events/fest.jpg", content)
    copy = duplicate(event)
    prepare(django_capture_on_commit_callbacks)
    for row in [event, copy]:
        row.refresh_from_db()
        assert for_people(row.image.name) == "events/fest.w1200h600.jpg"
    assert event.image.read() == content
    event.image.close()
    folder = Path(settings.MEDIA_ROOT) / "events"
    assert {for_people(path.name) for path in folder.iterdir()} == {
        "fest.w1200h600.jpg",
        "fest.w1200h600.400.webp",
        "fest.w1200h600.800.webp",
    }


@pytest.mark.parametrize(
    "content", [None, b"", b"<svg/>", file_of(noise(), "JPEG")[:9_000], file_of(noise(), "TIFF")]
)
def test_what_is_lost_or_broken_stays_as_it_is(event, content, django_capture_on_commit_callbacks, capsys):
    stored(event, "events/fest.jpg", content)
    prepare(django_capture_on_commit_callbacks)
    event.refresh_from_db()
    assert event.image.name == "events/fest.jpg"
    call_command("prepare_pictures")
    assert "events/fest.jpg: missing" in capsys.readouterr().out


def test_smaller_ones_that_are_lost_are_made_again(event, django_capture_on_commit_callbacks):
    stored(event, "events/fest.w600h600.jpg", file_of(noise((600, 600)), "JPEG"))
    prepare(django_capture_on_commit_callbacks)
    assert (Path(settings.MEDIA_ROOT) / "events/fest.w600h600.400.webp").exists()
    event.refresh_from_db()
    assert event.image.name == "events/fest.w600h600.jpg"
