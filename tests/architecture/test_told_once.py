"""What is told in one place stays there: whoever writes it a second time reads here where it stands."""

import re

import pytest

from tests.architecture.files import from_root, none, python_files, read

PLACES = {
    r"\bpermanent=True|PermanentRedirect": "website/addresses/moved.py",
    r"\.letters \+= |letters=F\(": "outbox/letter.py",
    r"\\d\{8\}T\\d\{6\}": "website/addresses/place_in_list.py",
}


@pytest.mark.parametrize(("words", "place"), PLACES.items())
def test_it_stands_in_one_place(words, place):
    found = {from_root(file) for file in python_files() if re.search(words, read(file))}
    assert place in found
    none(f"{file} tells again what {place} tells" for file in found - {place})
