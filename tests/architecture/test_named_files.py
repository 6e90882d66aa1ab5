"""A comment that sends somebody to a file sends them to one that is there."""

import pytest

from tests.architecture import named_files
from tests.architecture.files import ROOT, none, python_files, template_files

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/architecture.md"]


def test_files_that_are_named_exist():
    files = [*python_files(), *(file for file, _name in template_files()), *(ROOT / "tests").rglob("*.py")]
    files += [ROOT / document for document in DOCUMENTS]
    none(sentence for file in files for sentence in named_files.missing(file, ROOT))


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("a.py", "x = 1  # see gone.py"),
        ("a.py", 'def f():\n    """As in shop/gone.py."""'),
        ("a.html", "{% comment %}As shop/gone.py makes it.{% endcomment %}"),
        ("a.md", "See `shop/gone.py`."),
    ],
)
def test_a_file_that_is_not_there_is_found(tmp_path, name, source):
    (tmp_path / name).write_text(source)
    (sentence,) = named_files.missing(tmp_path / name, tmp_path)
    assert "gone.py" in sentence


@pytest.mark.parametrize(
    "source",
    ["# a.py, shop/b.py", 'name = "gone.py"', "# https://example.org/gone.py", "# <app>/gone.py"],
)
def test_what_is_there_or_no_file_is_left_alone(tmp_path, source):
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "b.py").touch()
    (tmp_path / "a.py").write_text(source)
    assert list(named_files.missing(tmp_path / "a.py", tmp_path)) == []
