"""What an office answers to some words, before anything that is found for them."""

import pytest
from django.test import Client

from offices.models import PinnedAnswer
from search.models import MissedSearch, Synonym
from tests.search.finding import heading, page

pytestmark = pytest.mark.django_db
SENTENCE = "Das entscheidet die Ausländerbehörde."


@pytest.fixture
def pinned(jena):
    PinnedAnswer.objects.all().delete()
    return PinnedAnswer.objects.create(
        office=jena,
        words="Visum\nlanger Aufenthalt",
        title_de=SENTENCE,
        title_en="The immigration office decides.",
    )


@pytest.mark.parametrize(
    "typed", ["Visum", "VISUM", "Visum Jena", "langer Aufenthalt", "ein längerer Aufenthalt, langer"]
)
def test_whoever_asks_for_its_words_sees_it_first(pinned, typed):
    html = page(typed).partition('id="results"')[2]
    assert SENTENCE in html
    assert html.index(SENTENCE) < html.find("search-hit__title") or "search-hit__title" not in html


@pytest.mark.parametrize("typed", ["Aufenthalt", "Jena", "Quarzuhr"])
def test_nobody_else_does(pinned, typed):
    assert SENTENCE not in page(typed)


def test_words_that_mean_the_same_lead_to_it(pinned):
    Synonym.objects.create(words="visa\nVisum")
    assert "The immigration office decides." in page("visa", "en")


def test_the_office_one_asks_for_comes_first(pinned, gera):
    PinnedAnswer.objects.filter(office=gera).delete()
    PinnedAnswer.objects.create(
        office=gera, words="Visum", title_de="In Gera nicht.", title_en="Not in Gera."
    )
    html = page("Visum Gera")
    assert html.index("In Gera nicht.") < html.index(SENTENCE)
    assert SENTENCE not in page("Visum", office="gera")


def test_an_answer_is_no_search_in_vain(pinned):
    PinnedAnswer.objects.filter(pk=pinned.pk).update(words="Quarzuhr")
    assert heading("Quarzuhr") == "Eine Antwort auf „Quarzuhr“"
    assert not MissedSearch.objects.exists()


def test_its_link_leads_to_the_page_in_the_language_of_the_reader(pinned, settings):
    pinned.url = f"{settings.SITE_URL}/de/bueros/jena/"
    pinned.save()
    assert 'href="/en/offices/jena/">Go on from here' in page("Visum", "en")


def test_an_answer_in_german_alone_is_marked(pinned):
    pinned.title_en = ""
    pinned.save()
    assert f'<span lang="de">{SENTENCE}</span>' in page("Visum", "en")


def test_it_is_gone_once_it_is_deleted(pinned):
    page("Visum")
    pinned.delete()
    assert SENTENCE not in page("Visum")


def test_an_editor_pins_answers_for_the_own_office_alone(as_anna, pinned, gera):
    others = gera.pinned_answers.first() or PinnedAnswer.objects.create(office=gera, words="x", title_de="x")
    assert as_anna.get(f"/admin/offices/pinnedanswer/{pinned.pk}/change/").status_code == 200
    assert as_anna.get(f"/admin/offices/pinnedanswer/{others.pk}/change/").status_code == 302
    assert Client().get(f"/admin/offices/pinnedanswer/{pinned.pk}/change/").status_code == 302
