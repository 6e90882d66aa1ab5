import pytest

from events.calendar.changes import as_one_change
from tests import cast


@pytest.fixture(scope="session")
def equip():
    return cast.add_events


@pytest.fixture(autouse=True)
def own_disk(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def picture(jena):
    """Of which nothing is shown anywhere yet."""
    return cast.add_picture(jena, "Sommerfest", image_credit="Ada")


@pytest.fixture
def event(jena):
    return jena.events.get(slug="jena-event")


@pytest.fixture
def shown(picture, event):
    """The picture, which is shown by one public event."""
    show(picture, event)
    return picture


def show(picture, *events) -> None:
    for event in events:
        with as_one_change(event):
            event.picture = picture
            event.save()
