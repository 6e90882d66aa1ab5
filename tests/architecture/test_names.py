"""Names say what a thing is about."""

import pytest

from tests.architecture import names
from tests.architecture.files import from_root, none, python_files, read


def test_names_name_a_concern(project_files):
    none(sentence for file in project_files for sentence in names.empty_names(file))


@pytest.mark.parametrize(
    "file",
    ["website/utils.py", "offices/core/models.py", "static/css/common.css", "templates/misc/a.html", "tools/a.svg",
     "events/date_helpers.py"],
)  # fmt: skip
def test_empty_name_is_found(file):
    assert list(names.empty_names(file))


@pytest.mark.parametrize(
    "file", ["offices/models/unit.py", "website/scores.py", "static/images/tools.svg", "website/miscast.py"]
)
def test_telling_name_is_left_alone(file):
    assert list(names.empty_names(file)) == []


def test_the_name_of_a_class_has_one_owner():
    none(names.shared_classes({from_root(file): read(file) for file in python_files()}))


def test_a_second_owner_is_found():
    sources = {"events/lists/days.py": "class Line: ...", "offices/page/vcard.py": "class Line: ..."}
    assert list(names.shared_classes(sources)) == [
        "Line has several owners: events/lists/days.py, offices/page/vcard.py"
    ]
    assert list(names.shared_classes({**sources, "offices/page/vcard.py": "class CardProperty: ..."})) == []
