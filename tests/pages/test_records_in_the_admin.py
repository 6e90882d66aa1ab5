"""What staff have to complete is marked; nobody touches another office's or the operator's records."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.urls import reverse

from pages.models import OfficeLegalFacts, OfficeStatement, Operator, SiteStatement
from tests.offices.admin_pages import address, form_data, yes_to_deleting
from tests.website.pages import parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage")

OPERATORS = [Operator, SiteStatement]
OFFICES = [OfficeStatement, OfficeLegalFacts]


def change(row):
    return address(type(row), "change", row.pk)


@pytest.mark.parametrize("model", OFFICES)
def test_an_editor_of_jena_touches_nothing_of_gera(as_anna, jena, gera, model):
    foreign, own = model.objects.get(office=gera), model.objects.get(office=jena)
    data = form_data(as_anna.get(change(own)))
    before = model.objects.filter(pk=foreign.pk).values().get()
    for path in [change(foreign), address(model, "delete", foreign.pk)]:
        assert as_anna.get(path).status_code == 302
        as_anna.post(path, data | yes_to_deleting(foreign))
    assert model.objects.filter(pk=foreign.pk).values().get() == before
    assert as_anna.post(change(own), data).status_code == 302


@pytest.mark.parametrize("model", OPERATORS)
def test_the_operators_records_are_for_superusers_alone(as_anna, model):
    for path in [address(model, "changelist"), address(model, "add"), address(model, "change", 1)]:
        assert as_anna.get(path).status_code == 403
        assert as_anna.post(path, {"state": "NI"}).status_code == 403
    assert address(model, "changelist") not in as_anna.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize("model", OPERATORS)
def test_the_operator_completes_them(as_olga, db, model):
    model.objects.all().delete()
    page = as_olga.get(address(model, "add"), headers={"accept-language": "en"})
    assert page.status_code == 200
    assert as_olga.post(address(model, "add"), form_data(page)).status_code == 302
    assert as_olga.get(address(model, "add")).status_code == 403, "there is one already"
    page = as_olga.get(address(model, "change", 1))
    assert as_olga.post(address(model, "change", 1), form_data(page)).status_code == 302


def test_what_is_to_be_completed_stands_on_the_page_and_in_the_list(as_anna, jena):
    page = texts(parse(as_anna.get(change(jena.legal_facts), headers={"accept-language": "en"})))
    for label in [
        "Street and number",
        "Data protection officer (German)",
        "Data protection officer (English)",
    ]:
        assert label in page
    lists = as_anna.get(address(OfficeLegalFacts, "changelist"), headers={"accept-language": "en"})
    assert f"{len(jena.legal_facts.to_complete())} points" in texts(parse(lists))


def test_entered_facts_are_no_longer_to_be_completed(jena):
    missing = jena.legal_facts.to_complete()
    jena.legal_facts.street = "Am Markt 1"
    assert len(jena.legal_facts.to_complete()) == len(missing) - 1
    assert not any("VAT" in label or "Umsatzsteuer" in label for label in missing)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "These pages have not been assessed yet"),
        (
            {"status": "partial", "assessed_on": date(2024, 1, 1), "method": "self"},
            "more than twelve months ago",
        ),
        ({"status": "full", "assessed_on": date(2026, 5, 1), "method": "self"}, "but gaps are entered"),
    ],
)
@time_machine.travel("2026-06-01 10:00+02:00", tick=False)
def test_the_statement_warns_its_editors(as_anna, jena, fields, sentence):
    OfficeStatement.objects.filter(office=jena).update(**fields)
    page = as_anna.get(change(jena.accessibility_statement), headers={"accept-language": "en"})
    assert sentence in texts(parse(page))


def test_editors_are_asked_to_verify_law_and_body_and_residents_are_not(as_anna, client, jena):
    page = texts(parse(as_anna.get(change(jena.accessibility_statement), headers={"accept-language": "en"})))
    assert "please verify before going live" in page
    assert "kontakt@tlmb.thueringen.de" in page
    assert "verify" not in texts(parse(client.get("/en/offices/jena/accessibility/")))


def test_a_result_without_an_assessment_is_refused(as_anna, jena):
    path = change(jena.accessibility_statement)
    data = form_data(as_anna.get(path)) | {"status": "full"}
    response = as_anna.post(path, data, headers={"accept-language": "en"})
    assert "A result needs the date and the method" in texts(parse(response))
    assert OfficeStatement.objects.get(office=jena).status == ""


@time_machine.travel("2026-06-01 10:00+02:00", tick=False)
def test_an_assessment_is_never_in_the_future(jena):
    jena.accessibility_statement.assessed_on = date(2026, 6, 2)
    with pytest.raises(ValidationError):
        jena.accessibility_statement.clean()


@time_machine.travel("2027-06-01 10:00+02:00", tick=False)
def test_each_start_of_the_server_names_what_is_outdated(jena, gera, capsys):
    OfficeStatement.objects.filter(office=jena).update(
        status="partial", method="self", assessed_on=date(2026, 1, 1)
    )
    call_command("first_start")
    said = [line for line in capsys.readouterr().out.splitlines() if "twelve months" in line]
    assert said == [
        "» The last assessment of /de/bueros/jena/barrierefreiheit/ is more than twelve months ago."
    ]
