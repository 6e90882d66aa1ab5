"""The desk leads to each text in which something may not be right, of what the public sees or is about to see."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from events.models import EventState
from offices.models import Unit
from pages.models import News
from proofreading.models import Dismissed
from tests import cast
from tests.offices.admin_pages import form_data
from tests.website.pages import parse, texts

WRONG = "Am Samstag, 14. Dezember 2023, feiern wir."
QUOTE = "Samstag, 14. Dezember 2023"


@pytest.fixture
def news(jena) -> News:
    row = jena.news.first()
    row.summary_de = WRONG
    row.save()
    return row


def section(client):
    page = client.get(reverse("admin:index"), headers={"accept-language": "en"})
    found = [each for each in parse(page).iter("section") if each.get("aria-labelledby") == "desk-texts"]
    return found[0] if found else None


def said(client) -> str:
    found = section(client)
    return texts(found) if found is not None else ""


def ways(client) -> list[str]:
    found = section(client)
    return [each.get("href") for each in found.iter("a")] if found is not None else []


def test_a_text_that_may_not_be_right_leads_to_its_field(client, emil, news):
    client.force_login(emil)
    assert QUOTE in said(client)
    assert reverse("admin:pages_news_change", args=[news.pk]) + "#id_summary_de" in ways(client)


def test_where_everything_is_right_nothing_is_said(client, emil):
    client.force_login(emil)
    assert section(client) is None


def test_rows_on_the_page_of_another_row_lead_there(client, emil, jena):
    unit: Unit = jena.units.first()
    unit.duties.update(text_de=WRONG)
    client.force_login(emil)
    assert any("#duties-group" in way and f"/{unit.pk}/" in way for way in ways(client))
    assert all(client.get(way.partition("#")[0]).status_code == 200 for way in ways(client))


@pytest.mark.parametrize(
    ("who", "is_told"), [("anna", True), ("mona", True), ("rita", False), ("gerd", False)]
)
def test_those_are_told_who_can_mend_it(request, client, news, who, is_told):
    client.force_login(request.getfixturevalue(who))
    assert (QUOTE in said(client)) == is_told


def test_a_translator_is_told_of_the_own_language_alone(client, tara, news):
    client.force_login(tara)
    assert section(client) is None
    news.summary_en = "On Saturday 14 December 2023 we celebrate."
    news.save()
    assert "Saturday 14 December 2023" in said(client)
    assert ways(client) == [reverse("admin:pages_news_change", args=[news.pk]) + "#id_summary_en"]


def test_what_nobody_sees_any_more_is_not_told(client, emil, jena, news):
    news.end_at = timezone.now() - timedelta(days=1)
    news.save()
    over = cast.make_event(jena, "vorbei", "Vorbei", summary_de=WRONG, state=EventState.PUBLISHED)
    cast.add_date(over, timezone.localdate() - timedelta(days=3))
    draft = cast.make_event(jena, "entwurf", "Entwurf", summary_de=WRONG, state=EventState.DRAFT)
    cast.add_date(draft, timezone.localdate() + timedelta(days=3))
    client.force_login(emil)
    assert section(client) is None
    draft.state = EventState.PUBLISHED
    draft.save()
    assert "Entwurf" in said(client)


def test_what_somebody_has_called_right_is_not_told(client, emil, news):
    client.force_login(emil)
    path = reverse("admin:pages_news_change", args=[news.pk])
    page = client.get(path)
    tick = [each.get("value") for each in parse(page).iter("input") if each.get("name") == "proofread_right"]
    client.post(path, form_data(page) | {"proofread_right": tick})
    assert Dismissed.objects.count() == 1
    assert section(client) is None


def test_of_many_the_first_are_told_and_how_many_more_there_are(client, emil, jena):
    for number in range(12):
        jena.volunteer_offers.create(title_de=f"Hilfe {number}", text_de=WRONG)
    client.force_login(emil)
    found = said(client)
    assert found.count(QUOTE) == 8
    assert "More places in texts may not be right: 4." in found


def test_with_more_rows_no_more_is_asked(client, emil, jena, news):
    client.force_login(emil)

    def questions() -> int:
        section(client)
        with CaptureQueriesContext(connection) as asked:
            section(client)
        return len(asked)

    def add(number):
        event = cast.make_event(
            jena, f"fest-{number}", f"Fest {number}", summary_de=WRONG, state=EventState.PUBLISHED
        )
        cast.add_date(event, timezone.localdate() + timedelta(days=3), note_de=WRONG)
        jena.volunteer_offers.create(title_de=f"Hilfe {number}", text_de=WRONG)
        jena.documents.create(title_de=f"Datei {number}: {WRONG}")
        jena.contacts.create(name_de=f"Kontakt {number}", function_de=WRONG)

    add(0)
    few = questions()
    for number in range(1, 5):
        add(number)
    assert questions() <= few


def test_the_command_lists_everything_and_fails_nobody(capsys, news):
    call_command("proofread")
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "1 places to look at"
    assert QUOTE in lines[0]
    assert lines[0].startswith(f"Jena: pages.News {news.pk}")
