"""The corrected facts: in the files, and on a site that was loaded before and whose staff changed nothing."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import call_command

from events.models import FormerProgrammeSlug, Programme
from offices.models import FundingProgramme, Office
from tests.website.pages import by_id, parse, texts
from tests.website.search_engines.schema_org import nodes

facts = import_module("offices.migrations.0005_corrected_facts")
week_facts = import_module("events.migrations.0006_funders_of_the_week")


def office_rows():
    fields = ["slug", *{field for _slug, field, _was, _now in facts.TEXTS}, *facts.MOTTO]
    return [
        {key: value or "" for key, value in row.items()} for row in Office.objects.values(*sorted(fields))
    ]


def what_is_funded():
    return list(FundingProgramme.objects.values_list("name_de", "remark_de", "relation"))


def as_they_were():
    """The rows as the files wrote them before."""
    for slug, field, was, _now in facts.TEXTS:
        Office.objects.filter(slug=slug).update(**{field: was})
    Office.objects.filter(slug="leer").update(welcome_de="", welcome_en=None)
    for slug, name, remark, _relation in facts.FUNDED:
        rows = FundingProgramme.objects.filter(office__slug=slug, name_de=name)
        if remark:
            rows.update(remark_de=remark, remark_en=remark)
        rows.update(relation="funded_by")


def test_a_site_whose_staff_changed_nothing_says_what_the_files_say(loaded):
    texts_then, funded_then = office_rows(), what_is_funded()
    as_they_were()
    assert office_rows() != texts_then
    facts.correct(apps)
    assert office_rows() == texts_then
    assert [(name, remark or "", relation) for name, remark, relation in what_is_funded()] == [
        (name, remark or "", relation) for name, remark, relation in funded_then
    ]


def test_a_renamed_office_is_corrected_too(loaded):
    as_they_were()
    leer = Office.objects.get(slug="leer")
    leer.slug = "landkreis-leer"
    leer.save()
    facts.correct(apps)
    leer.refresh_from_db()
    assert leer.name_de == "Integrationsbeauftragte und Koordinierungsstelle Migration und Teilhabe"


def test_what_staff_have_written_stays(loaded):
    as_they_were()
    Office.objects.filter(slug="gera").update(team_de="zwei Personen")
    Office.objects.filter(slug="leer").update(welcome_de="Moin")
    FundingProgramme.objects.filter(name_de="EFRE").update(relation="put_into_practice", remark_de="Haus A")
    facts.correct(apps)
    assert Office.objects.get(slug="gera").team_de == "zwei Personen"
    assert Office.objects.get(slug="leer").welcome_de == "Moin"
    efre = FundingProgramme.objects.get(name_de="EFRE")
    assert (efre.relation, efre.remark_de) == ("put_into_practice", "Haus A")


@pytest.fixture
def week(loaded):
    call_command("load_events", verbosity=0)
    return Programme.objects.get(slug=week_facts.SLUG)


def test_the_week_loses_the_three_that_fund_something_else(week):
    two = list(week.funders.all())
    week.funders.set(week.office.funding_programmes.all())
    week_facts.correct(apps)
    assert list(week.funders.all()) == two
    assert [funder.relation for funder in two] == ["projects", "projects"]


def test_a_list_of_funders_that_staff_have_changed_stays(week):
    chosen = list(week.office.funding_programmes.filter(name_de__in=["EFRE", "NextGenerationEU"]))
    week.funders.set(chosen)
    FormerProgrammeSlug.objects.create(programme=week, slug="woche")
    week_facts.correct(apps)
    assert set(week.funders.all()) == set(chosen)


# What the pages say


def shown(client, slug, section=None):
    page = parse(client.get(f"/de/bueros/{slug}/"))
    return texts(by_id(page, section) if section else page.find(".//main"))


def test_leer_has_a_name_and_a_motto(client, loaded):
    said = shown(client, "leer")
    assert "Integrationsbeauftragte und Koordinierungsstelle Migration und Teilhabe" in said
    assert "„Migration heißt Integration“" in said


def test_nobody_counts_who_works_in_gera(client, loaded):
    assert "Person" not in shown(client, "gera", "about")


def test_jena_accompanies_and_names_who_applies_for_what(client, loaded):
    said = shown(client, "jena", "about")
    assert "begleitet Sie das Büro als neutrale Stelle" in said
    assert "bleibt das Büro neutral" not in said
    assert "Menschen und Vereine, die Geld aus einem der drei Fonds beantragen" in said


@pytest.mark.parametrize(
    ("slug", "purposes"),
    [("gera", ["fördert den Preis"]), ("wartburgkreis", ["fördert Projekte", "fördert Maßnahmen"])],
)
def test_no_programme_is_said_to_fund_the_office(client, loaded, slug, purposes):
    said = shown(client, slug, "funding")
    assert all(purpose in said for purpose in purposes)
    assert "Arbeit des Büros" not in said


def test_a_purpose_that_nobody_entered_is_not_printed(client, loaded):
    FundingProgramme.objects.filter(office__slug="gera").update(relation="")
    assert shown(client, "gera", "funding").endswith("„Integrationsmanagement“")


@pytest.mark.parametrize(("slug", "bodies"), [("gera", 4), ("jena", 0), ("wartburgkreis", 0)])
def test_machines_are_told_only_of_memberships_that_are_stated(client, loaded, slug, bodies):
    office = nodes(client.get(f"/de/bueros/{slug}/"))["GovernmentOffice"]
    assert len(office.get("memberOf", [])) == bodies
    assert "funder" not in office
