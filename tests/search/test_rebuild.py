"""manage.py rebuild_search: the whole index anew, a batch at a time."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pages.models import Page
from search.index import triggers
from search.models import Change, IndexEntry, KnownWord
from tests import cast
from tests.search.finding import hits

pytestmark = pytest.mark.django_db


def rebuild(*options) -> str:
    told = StringIO()
    call_command("rebuild_search", *options, stdout=told)
    return told.getvalue()


@pytest.fixture
def unnoticed():
    """What is written now, nobody notes: as in a migration."""
    triggers.remove()
    yield
    triggers.install()


def test_what_nobody_has_noted_is_found_and_what_is_gone_is_not(jena, unnoticed):
    page = cast.make_page(jena, "alt", "Quarz")
    rebuild()
    assert hits("Quarz") == ["/de/bueros/jena/seiten/alt/"]
    Page.objects.filter(pk=page.pk).delete()
    cast.make_page(jena, "neu", "Quarz")
    rebuild()
    assert hits("Quarz") == ["/de/bueros/jena/seiten/neu/"]


def test_it_says_how_far_it_is_and_how_fast(jena):
    for number in range(3):
        cast.make_page(jena, f"p{number}", f"Quarz {number}")
    told = rebuild()
    assert "100 %" in told
    assert " a second" in told
    assert f"» The search finds {IndexEntry.objects.count()} things." in told


def test_it_does_nothing_where_nothing_is_needed(jena):
    rebuild()
    assert not Change.objects.exists()
    before = list(IndexEntry.objects.filter(kind="office").values_list("pk", flat=True))
    assert rebuild("--if-needed") == ""
    assert list(IndexEntry.objects.filter(kind="office").values_list("pk", flat=True)) == before


def test_one_that_was_interrupted_is_needed_again(jena, monkeypatch):
    cast.make_page(jena, "alt", "Quarz")
    with monkeypatch.context() as patch:
        patch.setattr("search.index.rebuilding.write_anew", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            rebuild()
    assert "The search finds" in rebuild("--if-needed")
    assert hits("Quarz")


def test_words_of_before_are_forgotten(jena):
    page = cast.make_page(jena, "alt", "Quarzwerkstatt Werkstatt")
    hits("Quarz")
    page.delete()
    rebuild()
    assert not KnownWord.objects.filter(plain="werkstatt").exists()


def test_the_order_is_the_same_whoever_has_written_the_index(jena):
    """Saved again, a page does not go to the end."""
    pages = [cast.make_page(jena, f"p{number}", f"Quarz Nummer {number}") for number in range(5)]
    before = hits("Quarz")
    pages[0].save()
    assert hits("Quarz") == before
    rebuild()
    assert hits("Quarz") == before


def test_queries_do_not_grow_within_a_batch(jena):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            rebuild()
        return len(asked)

    cast.make_page(jena, "p", "Quarz")
    rebuild()
    one = queries()
    for number in range(30):
        cast.make_page(jena, f"p{number}", "Quarz")
    rebuild()
    assert queries() == one
