"""Names say what a thing is about."""

import pytest

from tests.architecture import names
from tests.architecture.files import none


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
