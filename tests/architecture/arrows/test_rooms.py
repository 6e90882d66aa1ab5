"""The rooms of a package know each other one way."""

import pytest

from tests.architecture.arrows import rooms
from tests.architecture.arrows.layers import packages
from tests.architecture.files import ROOT, from_root, none, python_files, read


def found() -> set[str]:
    files = [file for file in python_files() if file.parent != ROOT]
    return {sentence for file in files for sentence in rooms.wrong_room_imports(read(file), from_root(file))}


def test_every_room_has_its_place():
    assert set(rooms.ORDER) <= set(packages(ROOT))
    none(
        sentence
        for package in packages(ROOT)
        for sentence in rooms.misplaced(package, rooms.rooms_of(ROOT / package))
    )


def test_rooms_know_each_other_one_way():
    none(found() - set(rooms.DEBTS))


def test_what_is_mended_leaves_the_list_of_debts():
    none(f"is mended, and still a debt: {debt}" for debt in set(rooms.DEBTS) - found())


def test_every_debt_has_its_reason():
    assert all(rooms.DEBTS.values())


@pytest.fixture
def small_order(monkeypatch):
    monkeypatch.setattr(rooms, "ORDER", {"events": ["models moments", "words lists", "views"]})


@pytest.mark.usefixtures("small_order")
@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("events/models/event.py", "from events.words.dates import day"),
        ("events/models/event.py", "from events.words import dates"),
        ("events/models/event.py", "from events import words"),
        ("events/models/event.py", "import events.views"),
        ("events/models/event.py", "from events.moments import end"),
        ("events/models/event.py", "from ..words import dates"),
        ("events/moments.py", "from .words import dates"),
        ("events/words/dates.py", "def later():\n    from events.lists import filter"),
        ("events/words/__init__.py", "from events.views import list"),
    ],
)
def test_wrong_import_between_rooms_is_found(file, source):
    (sentence,) = rooms.wrong_room_imports(source, file)
    assert sentence.startswith(f"{file} imports events.")


@pytest.mark.usefixtures("small_order")
@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("events/views.py", "from events.models import Event\nfrom events.words import dates"),
        ("events/words/dates.py", "from events.words.days import day\nfrom events.models import Event"),
        ("events/models/event.py", "from .date import EventDate\nfrom website.words import dates"),
        ("events/words/dates.py", "from . import views\nfrom .views import day"),
        ("events/__init__.py", "from events.views import list"),
    ],
)
def test_right_import_between_rooms_is_left_alone(file, source):
    assert list(rooms.wrong_room_imports(source, file)) == []


@pytest.mark.usefixtures("small_order")
def test_room_without_place_and_place_without_room_are_found():
    existing = {"models", "moments", "words", "lists", "tickets"}
    assert sorted(rooms.misplaced("events", existing)) == [
        "events/tickets has no place in the order of rooms",
        "events/views has a place, and is not there",
    ]
