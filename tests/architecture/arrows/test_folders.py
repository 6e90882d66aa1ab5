"""No folder is a corridor."""

import pytest

from tests.architecture.arrows import folders
from tests.architecture.files import none


def test_no_folder_has_more_modules_than_a_room_holds(project_files):
    none(folders.crowded(project_files, folders.DEBTS))


def test_a_folder_of_forty_files_is_found():
    files = [f"events/page_{number}.py" for number in range(40)]
    assert list(folders.crowded(files, {})) == ["events has 40 modules, more than 15: make a room"]


def test_the_sixteenth_module_is_found_in_tests_too():
    files = [f"tests/config/test_{number}.py" for number in range(16)]
    assert list(folders.crowded(files, {})) == ["tests/config has 16 modules, more than 15: make a room"]
    assert list(folders.crowded(files[:15], {})) == []


@pytest.mark.parametrize("ending", ["css", "js"])
def test_stylesheets_and_scripts_count_like_modules(ending):
    files = [f"static/admin/part-{number}.{ending}" for number in range(16)]
    assert list(folders.crowded(files, {})) == ["static/admin has 16 modules, more than 15: make a room"]


def test_what_is_no_module_does_not_count():
    files = [f"events/{number}.toml" for number in range(40)] + ["events/__init__.py"]
    files += [f"events/migrations/{number:04}_some.py" for number in range(40)]
    assert list(folders.crowded(files, {})) == []


def test_a_debt_does_not_grow_and_leaves_the_list_when_it_shrinks():
    files = [f"events/{number}.py" for number in range(17)]
    assert list(folders.crowded(files, {"events": 17})) == []
    assert list(folders.crowded(files, {"events": 16})) == [
        "events has 17 modules, more than 16: make a room"
    ]
    assert list(folders.crowded(files, {"events": 18})) == [
        "events has 17 modules, and stands among the debts with 18"
    ]
