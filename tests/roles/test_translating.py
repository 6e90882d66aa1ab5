"""Tara changes the English texts of what is there, and nothing else."""

import pytest

from events.models import Event
from offices.models import Duty, Office, Unit
from pages.models import News
from tests.offices.admin_pages import SCOPED, address, everything_stored, form_data, name, page_with, row_of


@pytest.fixture
def as_tara(client, tara):
    client.force_login(tara)
    return client


def change(browser, row, **typed):
    path = address(type(row), "change", row.pk)
    return browser.post(path, form_data(browser.get(path)) | typed)


def test_an_english_text_is_hers_and_the_german_one_is_not(as_tara, jena):
    news = row_of(jena, News)
    german = news.title_de
    assert change(as_tara, news, title_en="Open again", title_de="Falsch", slug="falsch").status_code == 302
    news.refresh_from_db()
    assert (news.title_en, news.title_de) == ("Open again", german)
    assert news.slug != "falsch"


def test_she_reads_the_german_text_with_its_formats(as_tara, jena):
    Office.objects.filter(pk=jena.pk).update(mission_de="<p>Wir <strong>helfen</strong>.</p>")
    page = as_tara.get(page_with(jena, "mission")).content.decode()
    assert "Wir <strong>helfen</strong>." in page
    assert 'name="mission_en"' in page
    assert 'name="mission_de"' not in page


def test_rows_on_the_page_of_another_row_are_translated_too(as_tara, jena):
    duty = Duty.objects.filter(unit__office=jena).first()
    page = as_tara.get(address(Unit, "change", duty.unit_id))
    prefix = page.context["inline_admin_formsets"][0].formset.prefix
    data = form_data(page) | {f"{prefix}-0-text_en": "We listen", f"{prefix}-0-text_de": "Falsch"}
    assert as_tara.post(address(Unit, "change", duty.unit_id), data).status_code == 302
    row = Duty.objects.get(text_en="We listen")
    assert row.text_de != "Falsch"


@pytest.mark.parametrize("extra", [{"DELETE": "on"}, {"id": ""}], ids=["deleted", "added"])
def test_she_adds_and_deletes_no_rows(as_tara, jena, extra):
    unit = Duty.objects.filter(unit__office=jena).first().unit
    page = as_tara.get(address(Unit, "change", unit.pk))
    formset = page.context["inline_admin_formsets"][0].formset
    count = len(formset.forms)
    row = 0 if "DELETE" in extra else count
    data = form_data(page) | {f"{formset.prefix}-{row}-{key}": value for key, value in extra.items()}
    if row:
        data |= {f"{formset.prefix}-TOTAL_FORMS": count + 1, f"{formset.prefix}-{row}-text_en": "More"}
    as_tara.post(address(Unit, "change", unit.pk), data)
    assert unit.duties.count() == count
    assert not Duty.objects.filter(text_en="More").exists()


@pytest.mark.parametrize("model", SCOPED, ids=name)
def test_she_neither_adds_nor_deletes_nor_acts(as_tara, jena, model):
    before = everything_stored()
    row = row_of(jena, model)
    for path in [address(model, "add"), address(model, "delete", row.pk)]:
        assert as_tara.post(path, {"post": "yes"}).status_code in {302, 403, 404}
    page = as_tara.get(address(model, "changelist"), follow=True)
    form = page.context.get("action_form") if page.context else None
    choices = [value for value, _label in form.fields["action"].choices if value] if form else []
    assert choices == []
    assert everything_stored() == before


def test_what_editors_do_with_a_button_is_not_hers(as_tara, jena):
    event = Event.objects.filter(office=jena, state="draft").first()
    count = Event.objects.count()
    for action in ["publish", "duplicate", "cancel_with_reason"]:
        data = {"action": action, "_selected_action": [event.pk], "confirmed": "yes"}
        as_tara.post(address(Event, "changelist"), data)
    event.refresh_from_db()
    assert event.state == "draft"
    assert Event.objects.count() == count
