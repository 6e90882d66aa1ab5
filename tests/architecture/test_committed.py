"""No committed file says where it was made."""

import pytest

from tests.architecture import committed
from tests.architecture.files import ROOT, none, read


def test_no_file_names_a_registry_or_a_machine(project_files):
    none(s for file in project_files for s in committed.telling_lines(committed.text_of(ROOT / file), file))


def test_requirements_name_no_address():
    found = sorted(ROOT.glob("requirements*.txt"))
    assert found
    none(sentence for file in found for sentence in committed.index_addresses(read(file), file.name))


@pytest.mark.parametrize(
    "text", ["see {slash}work/main", "WORKDIR {slash}root/", "'{slash}home/anna'", "from pypi{dot}org/simple"]
)
def test_telling_line_is_found(text):
    # Put together here, because this file is committed, too.
    assert len(list(committed.telling_lines(text.format(slash="/", dot="."), "a.txt"))) == 1


@pytest.mark.parametrize("text", ["https://example.org/home/page", "the homework/work", "{% url 'home' %}"])
def test_line_that_tells_nothing_is_left_alone(text):
    assert list(committed.telling_lines(text, "a.txt")) == []


@pytest.mark.parametrize(
    "line", ["--index-url x", "-f wheels", "a @ https://example.org/a.whl", "--find-links=x"]
)
def test_address_in_requirements_is_found(line):
    assert list(committed.index_addresses(f"a==1\n{line}\n    # via -b", "requirements.txt")) == [
        "requirements.txt:2: names an address"
    ]
