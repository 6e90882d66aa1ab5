"""What may not be right in a text stands below its field: when the form is opened, as one types, and never in the way."""

import re

import pytest
from django.urls import reverse

from pages.models import News
from proofreading.fields import prose_of
from proofreading.models import Dismissed
from tests import cast
from tests.offices.admin_pages import (
    CONTENT,
    INLINES,
    address,
    everything_stored,
    form_data,
    inline_row_of,
    name,
    page_with,
    part_address,
    part_with,
    row_of,
)
from tests.website.pages import parse, texts

WRONG = "Am Samstag, 14. Dezember 2023, feiern wir."
QUOTE = "Samstag, 14. Dezember 2023"
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def news(jena) -> News:
    row = jena.news.first()
    row.summary_de, row.summary_en = WRONG, "We celebrate on Thursday 14 December 2023."
    row.save()
    return row


def noted(page, field: str) -> str:
    """What stands below this field."""
    found = [each for each in parse(page).iter("div") if each.get("id") == f"proofread-{field}"]
    return texts(found[0]) if found else ""


def ask(client, row, **typed):
    data = form_data(client.get(address(type(row), "change", row.pk))) | typed
    return client.post(asked_at(row), data, headers=ENGLISH)


def asked_at(row) -> str:
    return reverse(f"admin:{row._meta.app_label}_{name(type(row))}_proofread", args=[row.pk])


def test_what_is_not_right_stands_below_its_field(client, emil, news):
    client.force_login(emil)
    page = client.get(address(News, "change", news.pk), headers=ENGLISH)
    assert QUOTE in noted(page, "summary_de")
    assert "Thursday" in noted(page, "summary_de")
    assert not noted(page, "summary_en")
    field = next(each for each in parse(page).iter("textarea") if each.get("name") == "summary_de")
    assert "proofread-summary_de" in field.get("aria-describedby").split()
    other = next(each for each in parse(page).iter("textarea") if each.get("name") == "summary_en")
    assert "proofread" not in (other.get("aria-describedby") or "")


def test_it_is_said_in_the_language_of_who_reads_it(client, emil, news):
    client.force_login(emil)
    page = client.get(address(News, "change", news.pk), headers={"accept-language": "de"})
    assert "Der 14. Dezember 2023 ist ein Donnerstag." in noted(page, "summary_de")


def test_it_is_asked_again_as_one_types_and_nothing_is_stored(client, emil, news):
    client.force_login(emil)
    before = everything_stored()
    right = ask(client, news, summary_de="Am Donnerstag, 14. Dezember 2023, feiern wir.")
    assert right.status_code == 200
    assert not noted(right, "summary_de")
    wrong = ask(client, news, body_de='<p>Das Formular gibt es <a href="https://x.example/">hier</a>.</p>')
    assert "“hier” does not say where it leads" in noted(wrong, "body_de")
    assert everything_stored() == before


def test_it_hinders_nobody_from_saving(client, emil, news):
    client.force_login(emil)
    path = address(News, "change", news.pk)
    data = form_data(client.get(path)) | {"title_de": "Neuer Titel"}
    assert client.post(path, data).status_code == 302
    news.refresh_from_db()
    assert (news.title_de, news.summary_de) == ("Neuer Titel", WRONG)


def test_it_stands_there_too_when_the_form_comes_back_with_an_error(client, emil, news):
    client.force_login(emil)
    path = address(News, "change", news.pk)
    page = client.post(
        path, form_data(client.get(path)) | {"title_de": "", "summary_de": f"{WRONG} Neu."}, headers=ENGLISH
    )
    assert page.status_code == 200
    assert QUOTE in noted(page, "summary_de")


def tick_of(page) -> str:
    return re.search(r'name="proofread_right"\s+value="([^"]+)"', page.content.decode())[1]


def test_what_somebody_calls_right_is_told_no_more_as_long_as_the_words_are_the_same(client, emil, news):
    client.force_login(emil)
    path = address(News, "change", news.pk)
    page = client.get(path)
    assert client.post(path, form_data(page) | {"proofread_right": tick_of(page)}).status_code == 302
    assert not noted(client.get(path), "summary_de")
    assert not noted(ask(client, news), "summary_de")
    # Other words around it change nothing, another day does.
    assert not noted(ask(client, news, summary_de=f"Hallo! {WRONG}"), "summary_de")
    assert noted(ask(client, news, summary_de="Am Samstag, 15. Dezember 2023."), "summary_de")
    assert Dismissed.objects.count() == 1


def test_a_tick_that_means_nothing_is_remembered_nowhere(client, emil, news):
    client.force_login(emil)
    path = address(News, "change", news.pk)
    data = form_data(client.get(path)) | {"proofread_right": ["x", "summary_de 0", "title_de \x00", ""]}
    assert client.post(path, data).status_code == 302
    assert not Dismissed.objects.exists()


def test_who_sends_the_form_back_with_an_error_keeps_the_tick(client, emil, news):
    client.force_login(emil)
    path = address(News, "change", news.pk)
    page = client.get(path)
    sent = form_data(page) | {"proofread_right": tick_of(page), "title_de": ""}
    again = client.post(path, sent)
    ticks = [each for each in parse(again).iter("input") if each.get("name") == "proofread_right"]
    assert [each.get("checked") is not None for each in ticks] == [True]


def test_a_text_is_compared_with_the_records_of_its_office(client, emil, jena):
    jena.contacts.update(phone="+493641491234")
    news = jena.news.first()
    client.force_login(emil)
    assert not noted(ask(client, news, summary_de="Telefon 03641 / 49-1234"), "summary_de")
    page = ask(client, news, summary_de="Telefon 03641 / 49-4321")
    assert "There stands 03641 491234" in noted(page, "summary_de")


def test_a_text_is_compared_with_what_stands_in_the_other_fields_of_the_form(client, emil, jena):
    event = cast.make_event(jena, "fest", "Fest")
    client.force_login(emil)
    typed = {
        "description_de": "<p>Bitte melden Sie sich bis zum 3. Mai 2031 an.</p>",
        "registration_needed": "true",
    }
    page = client.post(asked_at(event), typed | {"registration_until": "2031-05-02"}, headers=ENGLISH)
    assert "the deadline is 2 May 2031" in noted(page, "description_de")
    page = client.post(asked_at(event), typed | {"registration_until": "2031-05-03"}, headers=ENGLISH)
    assert not noted(page, "description_de")


@pytest.mark.parametrize("who", ["anna", "mona", "emil", "tara", "olga"])
def test_everybody_who_changes_texts_is_told(request, client, news, who):
    client.force_login(request.getfixturevalue(who))
    news.summary_en = "We celebrate on Saturday 14 December 2023."
    news.save()
    page = client.get(address(News, "change", news.pk))
    assert noted(page, "summary_en")
    # A translator changes only the English one.
    assert bool(noted(page, "summary_de")) == (who != "tara")
    assert client.post(asked_at(news), {"summary_en": "On Saturday 14 December 2023"}).status_code == 200


def test_who_only_reads_is_asked_nothing(client, rita, news):
    client.force_login(rita)
    assert "data-proofread" not in client.get(address(News, "change", news.pk)).content.decode()
    assert client.post(asked_at(news), {}).status_code == 403


def test_of_another_office_there_is_nothing(client, emil, gera):
    client.force_login(emil)
    assert client.post(asked_at(gera.news.first()), {}).status_code == 404


def test_without_an_account_there_is_only_the_door(client, news):
    answer = client.post(asked_at(news), {})
    assert answer.status_code in {302, 403}
    assert QUOTE not in answer.content.decode()


def test_looking_alone_asks_nothing(client, emil, news):
    client.force_login(emil)
    assert client.get(asked_at(news)).status_code == 405


def test_a_new_row_is_looked_at_before_it_is_stored(client, emil, jena):
    client.force_login(emil)
    path = reverse("admin:pages_news_proofread", args=["add"])
    page = client.post(path, {"summary_de": WRONG, "title_de": ""})
    assert noted(page, "summary_de")
    assert 'data-address="' + path in client.get(address(News, "add")).content.decode()


def test_whatever_is_sent_is_no_failure(client, emil, news, jena):
    client.force_login(emil)
    event = cast.make_event(jena, "fest", "Fest")
    for sent in [
        {},
        {"summary_de": "\x00" * 10, "publish_at": "übermorgen?", "office": "x"},
        {"summary_de": "0" * 5000 + "." * 5000, "body_de": "<p" * 3000},
        {"dates-TOTAL_FORMS": "x", "dates-INITIAL_FORMS": "-1"},
        {"dates-TOTAL_FORMS": "1", "dates-INITIAL_FORMS": "0", "dates-0-day": "31.2.2031"},
    ]:
        assert client.post(asked_at(news), sent).status_code == 200, sent
        assert client.post(asked_at(event), sent).status_code == 200, sent


WITH_PROSE = [model for model in CONTENT if prose_of(model)]


@pytest.mark.parametrize("model", WITH_PROSE, ids=name)
def test_every_text_of_every_model_is_read(client, olga, jena, model):
    """A new model joins by itself."""
    row = row_of(jena, model)
    names = [prose.name for prose in prose_of(model)]
    type(row)._base_manager.filter(pk=row.pk).update(**dict.fromkeys(names, "14. Dezember 2023 (Samstag)"))
    client.force_login(olga)
    shown = 0
    for field in names:
        source = field.rpartition("_")[0]
        page = client.get(part_address(model, row.pk, part_with(model, source) or part_with(model, field)))
        if f'name="{field}"' in page.content.decode():
            shown += 1
            assert "Samstag" in noted(page, field), field
    assert shown, names


@pytest.mark.parametrize(
    ("model", "rows"),
    [(m, r) for m, r in INLINES if prose_of(r.model)],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_every_text_of_every_row_is_read(client, olga, jena, model, rows):
    row = inline_row_of(jena, rows)
    names = [prose.name for prose in prose_of(rows.model)]
    rows.model._base_manager.filter(pk=row.pk).update(**dict.fromkeys(names, "14. Dezember 2023 (Samstag)"))
    client.force_login(olga)
    parent = row_of(jena, model)
    fk = next(f.name for f in rows.model._meta.fields if f.related_model is model)
    page = client.get(part_address(model, getattr(row, f"{fk}_id"), part_with(model, rows.model)))
    assert parent is not None
    assert re.search(r'id="proofread-\w+-\d+-\w+"', page.content.decode())
    assert "Samstag" in page.content.decode()


def test_what_residents_write_is_no_prose_of_ours():
    from awards.models import Answer, Conflict, Entry, Review
    from enquiries.models import Enquiry
    from events.models import Proposal

    for model in [Enquiry, Entry, Answer, Review, Conflict, Proposal]:
        assert prose_of(model) == ()


def test_more_rows_ask_no_more_questions(client, emil, jena, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    unit = jena.units.first()
    client.force_login(emil)

    def questions() -> int:
        client.get(page_with(unit, "duties"))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(page_with(unit, "duties")).status_code == 200
        return len(asked)

    few = questions()
    for number in range(5):
        unit.duties.create(text_de=f"Aufgabe {number}, 14. Dezember 2023 (Samstag)", text_en="")
    assert questions() <= few
