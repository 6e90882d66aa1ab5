"""The list of pages in the dialog for a link: one's own first, found by words of their titles, never too many."""

import pytest
from django.test import Client
from django.urls import reverse

from events.models import Event
from pages.models import News
from tests import cast

pytestmark = pytest.mark.django_db


def ask(client, q="", language="de", spoken="de", **more) -> dict:
    answer = client.get(
        reverse("page_choices"), {"q": q, "language": language, **more}, headers={"accept-language": spoken}
    )
    assert answer.status_code == 200
    return answer.json()


def pages(found: dict, group: str = "") -> list[dict]:
    return [page for each in found["groups"] if group in {"", each["label"]} for page in each["pages"]]


def labels(found: dict, group: str = "") -> list[str]:
    return [page["label"] for page in pages(found, group)]


@pytest.fixture
def event(jena) -> Event:
    return cast.add_date(cast.make_event(jena, "aerztefest", "Das Ärztefest")).event


def test_own_pages_come_first_and_those_of_others_after(as_anna, event):
    gera = cast.gera()
    cast.make_event(gera, "gerafest", "Das Ärztetreffen")
    found = ask(as_anna)
    names = [each["label"] for each in found["groups"]]
    assert names.index("Veranstaltungen") < names.index("Veranstaltungen anderer Büros")
    assert [page["href"] for page in pages(found, "Veranstaltungen")] == [f"page:event/{event.pk}"]
    assert labels(found, "Veranstaltungen") == ["Das Ärztefest, 12.\N{NO-BREAK SPACE}Juni 2031, Jena"]
    assert labels(found, "Veranstaltungen anderer Büros") == ["Das Ärztetreffen, Gera"]
    assert {"Veranstaltungen", "Startseite", "Impressum"} <= set(labels(found, "Seiten dieser Website"))


@pytest.mark.parametrize("typed", ["ärztefest", "AERZTE", "das arztefest  das", "aerztefest english"])
def test_words_are_found_as_people_write_them(as_anna, event, typed):
    expected = [] if "arzte" in typed else ["Das Ärztefest, 12.\N{NO-BREAK SPACE}Juni 2031, Jena"]
    assert labels(ask(as_anna, typed), "Veranstaltungen") == expected


def test_the_words_of_a_link_are_in_the_language_of_the_text(as_anna, event):
    (page,) = pages(ask(as_anna, "ärztefest", language="en"), "Veranstaltungen")
    assert page["words"] == "Das Ärztefest (English)"
    assert page["label"].startswith("Das Ärztefest, 12.")


def test_drafts_are_chosen_in_ones_own_office_alone(as_anna, event):
    gera = cast.gera()
    cast.make_event(gera, "geheim", "Geheimes Fest", state="draft")
    cast.make_event(event.office, "entwurf", "Entworfenes Fest", state="draft")
    found = ask(as_anna, "fest")
    assert "Entworfenes Fest, Jena, noch nicht öffentlich" in labels(found, "Veranstaltungen")
    assert "Geheimes" not in str(found)


def test_what_is_proposed_is_for_those_who_answer_it(client, jena, event):
    client.force_login(cast.emil(jena))
    cast.make_event(event.office, "vorschlag", "Vorgeschlagenes Fest", state="proposed")
    assert "Vorgeschlagenes" not in str(ask(client, "fest"))


def test_of_an_office_that_is_hidden_others_see_nothing(as_anna):
    hidden = cast.make_office("weimar", "Weimar", is_public=False)
    cast.add_everything(hidden)
    cast.make_event(hidden, "x", "Fest in Weimar")
    assert "Weimar" not in str(ask(as_anna))
    assert "Weimar" not in str(ask(as_anna, "weimar"))


def test_however_many_there_are_the_list_is_short_and_says_so(as_anna, jena, django_assert_max_num_queries):
    found = ask(as_anna)
    with django_assert_max_num_queries(200) as before:
        ask(as_anna)
    for number in range(30):
        cast.make_event(jena, f"fest-{number}", f"Fest Nummer {number}")
    with django_assert_max_num_queries(len(before) + 1):
        found = ask(as_anna)
    assert len(labels(found, "Veranstaltungen")) == 12
    assert "es gibt noch mehr" in found["said"]
    assert labels(ask(as_anna, "nummer 17"), "Veranstaltungen") == ["Fest Nummer 17, Jena"]
    assert ask(as_anna, "nummer 17")["said"] == "1 Seite"


def test_nothing_found_is_said(as_anna):
    assert ask(as_anna, "xyzzy") == {
        "groups": [],
        "said": "Keine Seite gefunden. Versuchen Sie es mit anderen Wörtern.",
    }


@pytest.mark.parametrize("q", ["\x00", "x" * 10_000, "%", "'", "ß" * 300, "\ud83d"])
def test_whatever_is_typed_is_answered(as_anna, q):
    ask(as_anna, q.encode("utf-8", "replace").decode())
    ask(as_anna, "x", language=q.encode("utf-8", "replace").decode())


def test_nobody_else_asks(as_rita, jena):
    assert Client().get(reverse("page_choices")).status_code == 404
    assert as_rita.get(reverse("page_choices")).json()["groups"] == []
    assert as_rita.post(reverse("page_choices")).status_code == 405


def test_translators_choose_too(client, jena, event):
    client.force_login(cast.tara(jena))
    assert labels(ask(client, "ärztefest", language="en"), "Veranstaltungen")


def test_each_choice_is_a_link_that_can_be_stored(as_anna, jena, event):
    cast.add_awards(jena)
    found = ask(as_anna)
    html = "".join(f'<p><a href="{page["href"]}">x</a></p>' for page in pages(found))
    news = News.objects.get(office=jena)
    news.body_de = html
    news.save()
    assert News.objects.get(pk=news.pk).body_de == html
