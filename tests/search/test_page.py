"""The page of the search, in each of its states."""

import re
from datetime import date

import pytest
from django.test import Client

from search.models import Synonym
from tests import cast
from tests.search.finding import heading, hits, page, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def concerts(jena):
    return [cast.make_event(jena, f"konzert-{number}", f"Konzert Nummer {number}") for number in range(30)]


def marked(html: str) -> list[str]:
    return re.findall(r"<mark>(.*?)</mark>", html)


def test_before_anything_is_typed(jena):
    html = Client().get("/de/suche/").content.decode()
    assert "<h1" in html
    assert 'id="results"' not in html


def test_it_is_in_the_head_of_every_page(jena):
    for path in ["/de/", "/en/offices/jena/", "/de/suche/?q=Jena", "/de/gibt-es-nicht/"]:
        assert 'class="search-box search-box--header"' in Client().get(path).content.decode()


def test_what_was_typed_is_kept(jena):
    assert 'value="Quarz &quot;&lt;uhr"' in page('Quarz "<uhr')


def test_the_heading_says_how_many_and_of_what(concerts):
    assert heading("Konzert") == "30 Treffer für „Konzert“"
    assert heading("Nummer 7 Konzert") == "1 Treffer für „Nummer 7 Konzert“"
    assert heading("concert", "en", office="jena") == "No hit for “concert”"


def test_the_title_says_the_same(concerts):
    assert "<title>30 Treffer für „Konzert“ – Suche – " in page("Konzert")


def test_words_are_marked_and_nothing_else_is(jena):
    cast.make_page(
        jena, "essen", "Essen", body_de="<p>Wir kochen &lt;b&gt; und <strong>essen</strong> Äpfel.</p>"
    )
    assert marked(page("Apfel")) == ["Äpfel"]
    assert "&lt;b&gt;" in page("Apfel")


def test_of_each_group_a_few_are_shown_and_a_link_leads_to_all(concerts):
    first = hits("Konzert")
    assert len(first) == 5
    assert "Alle 30 Treffer anzeigen" in page("Konzert")
    assert hits("Konzert", kind="on")[:5] == first
    assert len(hits("Konzert", kind="on")) == 20
    assert len(hits("Konzert", kind="on", page=2)) == 10
    assert len(set(hits("Konzert", kind="on") + hits("Konzert", kind="on", page=2))) == 30


def test_a_page_after_the_last_one_has_no_hits_and_leads_back(concerts):
    html = page("Konzert", kind="on", page=5)
    assert "search-hit__title" not in html
    assert 'rel="prev"' in html


def test_by_office(concerts, gera):
    cast.make_event(gera, "konzert-gera", "Konzert in Gera")
    assert hits("Konzert", office="gera") == ["/de/veranstaltungen/konzert-gera/"]


def test_an_office_or_a_kind_that_nobody_knows_narrows_nothing(concerts):
    html = page("Konzert", office="nirgends", kind="nichts")
    assert "Dieses Büro kennen wir nicht." in html
    assert "Diese Auswahl kennen wir nicht." in html
    assert heading("Konzert", office="nirgends", kind="nichts") == "30 Treffer für „Konzert“"


def test_what_is_over_comes_last(jena):
    over, coming = (
        cast.make_event(jena, "alt", "Konzert"),
        cast.make_event(jena, "neu", "Ein neues Konzert am Abend"),
    )
    cast.add_date(over, day=date(2020, 1, 1))
    cast.add_date(coming)
    assert hits("Konzert") == ["/de/veranstaltungen/neu/", "/de/veranstaltungen/alt/"]
    assert "Vergangene Veranstaltungen" in page("Konzert")


def test_a_hit_in_the_other_language_says_so(jena):
    cast.make_page(jena, "schwamm", "Schwammkopf", title_en="", body_en="")
    html = page("Schwammkopf", "en")
    assert "In German" in html
    assert 'lang="de"' in html.partition("search-hit__title")[2].partition("</a>")[0]


def test_a_text_that_only_the_other_language_has_is_shown_in_it(jena):
    cast.make_page(
        jena,
        "ruhe",
        "Ruhe",
        body_de="<p>Siebenschläfer schlafen.</p>",
        title_en="Silence",
        body_en="<p>Sleep.</p>",
    )
    html = page("Siebenschläfer", "en")
    assert titles("Siebenschläfer", "en") == ["Silence"]
    assert 'lang="de"' in html.partition('class="search-hit__text"')[2].partition(">")[0]


def test_a_wrong_letter_is_put_right_and_said(concerts):
    html = page("Kozert")
    assert "„Kozert“ steht auf keiner Seite. Sie sehen die Treffer für „Konzert“." in html
    assert len(hits("Kozert")) == 5


def test_where_nothing_is_found_words_that_look_alike_are_offered(jena):
    cast.make_page(jena, "quarz", "Quarzkristall")
    html = page("Quarzzkristaal")
    assert heading("Quarzzkristaal") == "Kein Treffer für „Quarzzkristaal“"
    assert "Meinen Sie „Quarzkristall“?" in html
    assert 'href="?q=Quarzkristall#results"' in html


def test_a_word_that_is_on_no_page_any_more_is_not_offered(jena):
    quarz = cast.make_page(jena, "quarz", "Quarzkristall")
    page("Quarzkristall")
    quarz.delete()
    assert "Quarzkristall" not in page("Quarzzkristaal")


def test_a_wrong_letter_in_words_that_mean_the_same(jena):
    Synonym.objects.create(words="zebra crossing\nFußgängerüberweg")
    cast.make_page(jena, "weg", "Fußgängerüberweg", title_en="", body_en="")
    assert hits("zebrra crossing", "en") == ["/en/offices/jena/pages/weg/"]


def test_words_that_no_page_has_together(concerts, jena):
    html = page("Konzert Stelle")
    assert "Keine Seite enthält alle diese Wörter." in html
    assert hits("Konzert Stelle")


def test_a_phrase_is_one(jena):
    cast.make_page(jena, "eins", "Eins", body_de="<p>Roter Hahn auf dem Dach</p>", body_en="")
    cast.make_page(jena, "zwei", "Zwei", body_de="<p>Ein Hahn mit roter Feder auf dem Dach</p>", body_en="")
    assert len(hits("roter Hahn")) == 2
    assert hits('"roter Hahn"') == hits("„roter Hahn“") == ["/de/bueros/jena/seiten/eins/"]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("der die das", "Diese Wörter stehen auf fast jeder Seite."), ("%", "Bitte geben Sie ein Wort, eine Zahl oder einen Ort ein."),
        ("'; DROP TABLE offices_office; --", None), ('"', "Bitte geben Sie ein Wort"), ("x" * 201, "höchstens 200 Zeichen"),
        ("x" * 3000, "höchstens 200 Zeichen"), ("☺", "Bitte geben Sie ein Wort"), ("NEAR(a b) OR * ^ :", None), ("a\x00b", None), ("·¤¶", "Bitte geben Sie ein Wort"),
        ("¤kindevent", None), ("'a' & !b | <-> :*", None), ("\u202eabc", None), (" ".join(f"w{n}" for n in range(60)), None),
    ],
)  # fmt: skip
def test_whatever_is_typed_is_answered(jena, typed, sentence):
    html = page(typed)
    assert sentence is None or sentence in html


def test_marks_of_the_index_cannot_be_asked_for(concerts):
    for typed in ["¤kindevent", f"¤office{concerts[0].office_id}"]:
        assert "/de/veranstaltungen/konzert-1/" not in hits(typed)


def test_nothing_found_leads_to_people(jena):
    html = page("Xylophon")
    assert "Oder fragen Sie einen Menschen" in html
    assert 'href="/de/bueros/jena/"' in html


def test_whoever_writes_to_an_office_then_need_not_type_it_again(jena):
    html = page("Xylophon & Quarz")
    address = "/de/bueros/jena/kontakt/?searched=Xylophon%20%26%20Quarz"
    assert f'href="{address}"' in html
    assert (
        "Ich habe auf dieser Website nach „Xylophon &amp; Quarz“ gesucht."
        in Client().get(address).content.decode()
    )


@pytest.mark.parametrize(
    "typed", ["\x00", "<b>&", "x" * 5_000, "\u202e\ud83d".encode("utf-8", "ignore").decode()]
)
def test_whatever_an_address_brings_into_the_form_is_harmless(jena, typed):
    response = Client().get("/de/bueros/jena/kontakt/", {"searched": typed})
    assert response.status_code == 200
    assert "<b>&" not in response.content.decode()
    assert "\x00" not in response.content.decode()


def test_no_cookie_and_nothing_kept(jena):
    response = Client().get("/de/suche/?q=Jena")
    assert not response.cookies
    assert 'content="noindex"' in response.content.decode()


def test_queries_do_not_grow(jena, django_assert_max_num_queries):
    cast.make_event(jena, "konzert", "Konzert")
    page("Konzert")
    with django_assert_max_num_queries(12) as one:
        page("Konzert")
    for number in range(30):
        cast.make_event(jena, f"konzert-{number}", f"Konzert Nummer {number}")
    page("Konzert")
    with django_assert_max_num_queries(12) as many:
        page("Konzert")
    assert len(many) == len(one)
