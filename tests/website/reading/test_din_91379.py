"""All letters of DIN 91379 are found by the search form of the standard, in the admin and among events."""

import unicodedata

import pytest
from django.contrib import admin

from offices.models import Document
from tests.website.reading.din_91379 import LETTERS
from website.reading.letters import fold


def test_there_are_649():
    assert len({letter for letter, _form in LETTERS}) == len(LETTERS) == 649


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_each_folds_to_its_search_form(form):
    wrong = {
        letter: fold(f"x{letter}y")
        for letter, plain in LETTERS
        if fold(unicodedata.normalize(form, f"x{letter}y")) != f"x{plain}y"
    }
    assert wrong == {}


def test_staff_find_a_title_with_each(jena):
    """On both databases: one has the rule as a function, the other as an expression."""
    titles = [f"x{letter}y" for letter, _plain in LETTERS]
    Document.objects.bulk_create(Document(office=jena, title_de=title) for title in titles)
    model_admin = admin.site.get_model_admin(Document)
    missed = []
    for plain in {plain for _letter, plain in LETTERS}:
        rows, _more = model_admin.get_search_results(None, Document.objects.all(), f"x{plain}y")
        expected = {f"x{letter}y" for letter, form in LETTERS if form == plain}
        if not expected <= {row.title_de for row in rows}:
            missed.append(plain)
    assert missed == []
