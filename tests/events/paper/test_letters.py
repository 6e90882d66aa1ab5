"""Letters that no font has are boxes on paper: staff read which, before anybody prints them."""

import logging

import pytest
from django.core.checks import run_checks
from django.template.loader import render_to_string
from django.urls import reverse

from events.models import Event, EventDate, Place, Programme
from events.paper import checks
from events.paper import fonts as pdf_letters
from events.paper import tagged_pdf as pdf_files
from events.paper.fonts import in_words, lacking
from events.paper.letters import Lack, of_event, of_programme
from events.paper.programme import on_paper
from tests import cast
from tests.events.paper.reading import fetch, make_event, needs_pdf
from tests.offices.admin_pages import form_data, page_with

pytestmark = needs_pdf

# A sign that nothing has been assigned to: no font draws it, whichever are installed.
NOBODY_HAS = "\u0378"
SAMPLES = ["ə ł đ ș ț ğ", "Київ", "Ελλάδα", "مرحبا", "ሰላም", "नमस्ते", "日本", "🎉", f"a{NOBODY_HAS}b"]


@pytest.fixture(autouse=True)
def asked_anew():
    pdf_letters.is_lacking.cache_clear()


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_answer_is_what_becomes_of_it_on_paper(programme, caplog, sample):
    """Whatever fonts this machine has: letters are lacking if and only if drawing them writes into the log."""
    programme.title_de = sample
    html = render_to_string(
        "events/paper/programme.html", {"paper": on_paper(programme), "address": "https://x/"}
    )
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        pdf_files.make_pdf(html, "", "https://x/")
    boxes = [each for each in caplog.records if "notdef" in each.getMessage()]
    caplog.clear()
    assert bool(boxes) == bool(lacking(sample))


def test_names_from_europe_and_arabic_ones_need_only_the_font_the_readme_asks_for():
    assert lacking("Łukasz Đorđević, Ștefan Țîrlea, Əli Ağayev, Олександр Їжак, Νίκος, عائشة, Ruß") == []


def test_the_sheet_asks_for_that_font_first():
    from events.paper.pdf import _stylesheet

    stacks = [line.partition("pt ")[2] for line in _stylesheet().splitlines() if "sans-serif" in line]
    assert len(stacks) == 3
    assert all('"DejaVu Sans", "Liberation Sans"' in stack for stack in stacks)


def test_characters_that_nobody_sees_are_not_missed():
    assert lacking("Straßen\u00adfest\u200b\u200d \u2028\ufe0f\t\x01 „Fest“ – 3 €") == []


def test_a_mark_has_something_to_stand_on():
    assert in_words(["न", "्"]) == "न ◌्"


def test_ordinary_texts_are_not_even_asked_about(monkeypatch):
    monkeypatch.setattr(pdf_letters, "is_lacking", pytest.fail)
    assert lacking("Größe: „Façade“ – Łódź, naïve “words”… 5 €") == []


def test_without_pango_nothing_is_missed(monkeypatch):
    monkeypatch.setattr(pdf_letters, "weasyprint", lambda: None)
    assert lacking("\u0379") == [], "another one, which nobody has asked about yet"


class TestWhere:
    """Each text that is printed is looked at, and none that is not."""

    @pytest.mark.parametrize("field", ["title_de", "title_en", "summary_de", "price_note_en", "contact_name"])
    def test_in_a_text_of_an_event(self, programme, field):
        event = make_event(programme, "fest", "Fest", **{"title_en": "", field: f"Fest {NOBODY_HAS}"})
        assert [lack.letters for lack in of_programme(programme)] == [[NOBODY_HAS]]
        assert of_event(event) == of_programme(programme)

    def test_in_what_belongs_to_it(self, programme):
        place = Place.objects.create(office=programme.office, name_de=f"Haus {NOBODY_HAS}", name_en="House")
        make_event(programme, "am-ort", "Am Ort", place=place)
        make_event(programme, "verein", "Verein").organisers.create(name_de=f"Verein {NOBODY_HAS}")
        cast.add_date(make_event(programme, "tag", "Tag"), note_de=f"Eingang {NOBODY_HAS}")
        assert [lack.title for lack in of_programme(programme)] == ["Am Ort", "Verein", "Tag"]

    def test_in_its_own_texts(self, programme):
        programme.introduction_de = f"<p>{NOBODY_HAS}</p>"
        programme.save()
        assert of_programme(programme) == [Lack("Woche der Vielfalt", [NOBODY_HAS])]

    def test_in_a_description_only_where_there_is_no_summary(self, programme):
        description = {"description_en": f"<p>{NOBODY_HAS}</p>"}
        make_event(programme, "kurz", "Kurz", summary_en="", **description)
        make_event(programme, "lang", "Lang", summary_de="", summary_en="", **description)
        assert [lack.title for lack in of_programme(programme)] == ["Lang"]

    def test_not_in_what_is_not_printed(self, programme):
        make_event(
            programme, "notiz", "Notiz", editors_note=NOBODY_HAS, description_de=f"<p>{NOBODY_HAS}</p>"
        )
        make_event(programme, "gruppe", f"Gruppe {NOBODY_HAS}", is_closed=True)
        assert of_programme(programme) == []

    def test_queries_do_not_grow_with_the_events(self, programme, django_assert_num_queries):
        for count in [1, 5]:
            for number in range(count):
                cast.add_date(make_event(programme, f"e{count}-{number}", f"E {NOBODY_HAS}"))
            fresh = Programme.objects.select_related("office").get()
            with django_assert_num_queries(4):
                of_programme(fresh)


class TestInTheAdmin:
    @pytest.fixture(autouse=True)
    def stage(self, request):
        request.getfixturevalue("cast_on_stage")

    def save(self, client, path, **changes) -> list[str]:
        english = {"accept-language": "en"}
        data = form_data(client.get(path, headers=english)) | changes
        response = client.post(path, data, headers=english, follow=True)
        return [str(message) for message in response.context["messages"]]

    def told(self, found: list[str]) -> list[str]:
        return [sentence for sentence in found if "no font here" in sentence]

    def test_who_saves_an_event_is_told_which_letters(self, as_anna, jena):
        event = Event.objects.public().get(office=jena)
        path = reverse("admin:events_event_change", args=[event.pk])
        assert self.told(self.save(as_anna, path, title_de="Fest", title_en="")) == []
        (sentence,) = self.told(self.save(as_anna, path, title_de=f"Fest {NOBODY_HAS}", title_en=""))
        assert sentence.startswith(f"“Fest {NOBODY_HAS}”: no font here has these letters: {NOBODY_HAS}.")
        assert "Latin letters" in sentence
        assert (
            sentence.partition(" Please")[0]
            in as_anna.get(
                page_with(event, "letters_on_paper"), headers={"accept-language": "en"}
            ).content.decode()
        )

    def test_who_publishes_several_at_once_is_told_too(self, as_anna, jena):
        draft = make_event(Programme.objects.get(office=jena), "x", NOBODY_HAS, title_en="", state="draft")
        data = {"action": "publish", "_selected_action": [draft.pk]}
        path = reverse("admin:events_event_changelist")
        response = as_anna.post(path, data, headers={"accept-language": "en"}, follow=True)
        assert len(self.told([str(message) for message in response.context["messages"]])) == 1

    def test_an_event_of_no_programme_is_on_no_paper(self, as_anna, jena):
        event = Event.objects.public().get(office=jena)
        Event.objects.filter(pk=event.pk).update(title_de=f"Fest {NOBODY_HAS}")
        found = self.save(as_anna, page_with(event, "programme"), programme="")
        assert self.told(found) == []

    def test_who_opens_or_saves_a_programme_is_told_in_which_titles(self, as_anna, jena):
        programme = Programme.objects.get(office=jena)
        for number in range(12):
            make_event(programme, f"e{number}", f"Fest {number} {NOBODY_HAS}", title_en="")
        path = page_with(programme, "letters_on_paper")
        page = as_anna.get(path, headers={"accept-language": "en"}).content.decode()
        assert f"“Fest 9 {NOBODY_HAS}”: no font here" in page
        assert "So it is with 2 more titles." in page
        (sentence,) = self.told(self.save(as_anna, path))
        assert f"“Fest 0 {NOBODY_HAS}”" in sentence

    def test_a_row_of_an_event_counts_too(self, as_anna, jena):
        row = EventDate.objects.public().get(office=jena)
        EventDate.objects.filter(pk=row.pk).update(note_de=f"Eingang {NOBODY_HAS}")
        path = reverse("admin:events_event_change", args=[row.event_id])
        assert len(self.told(self.save(as_anna, path))) == 1


def test_the_start_names_scripts_that_would_be_boxes(db, monkeypatch):
    def found():
        return [
            each for each in run_checks(tags=["database"], databases=["default"]) if each.id == "events.I002"
        ]

    assert found() == []
    monkeypatch.setattr(checks, "lacking", lambda letters: ["Ω"] if "Ω" in letters else [])
    (info,) = found()
    assert "Greek" in info.msg
    assert "Arabic" not in info.msg
    assert "fonts-dejavu-core" in info.hint


def test_the_file_is_made_all_the_same(client, programme, caplog):
    make_event(programme, "fest", f"Fest {NOBODY_HAS}")
    assert fetch(client).startswith(b"%PDF")
    caplog.clear()
