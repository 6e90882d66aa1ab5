"""Whom each duty of the five offices serves: in the files, and on a site that was loaded before."""

from importlib import import_module

import pytest
from django.apps import apps

from offices.models import Contact, Duty, Office, Unit
from tests.website.pages import by_class, by_id, parse, texts

sorting = import_module("offices.migrations.0010_duties_of_the_five_offices")
NEEDS = ["need_de", "need_en"]


def served():
    rows = Duty.objects.order_by("unit__office", "unit", "position")
    return list(rows.values_list("text_de", "serves", *NEEDS))


def other_needs():
    return [
        [tuple(text or "" for text in row) for row in model.objects.order_by("pk").values_list(*NEEDS)]
        for model in [Unit, Contact]
    ]


def as_they_were():
    """The rows as the files wrote them before."""
    Duty.objects.update(serves="", need_de=None, need_en=None)
    Contact.objects.update(need_de=None, need_en=None)
    for office, unit, need, _text in sorting.NEEDS:
        Unit.objects.filter(office__slug=office, slug=unit).update(**sorting._columns(need))
    Unit.objects.filter(office__slug="wartburgkreis").update(**sorting._columns(sorting.PROJECT))
    for language, (was, _now) in sorting.LEAD_IN.items():
        Unit.objects.filter(slug="guides").update(**{f"duties_lead_in_{language}": was})


def test_every_duty_says_whom_it_serves(loaded):
    assert Duty.objects.count() == 59
    assert set(Duty.objects.values_list("serves", flat=True)) == set(Duty.Serves.values)


def test_a_site_whose_staff_changed_nothing_is_sorted_as_the_files_are(loaded):
    then = served(), other_needs(), list(Unit.objects.values_list("duties_lead_in_de", "duties_lead_in_en"))
    as_they_were()
    assert (served(), other_needs()) != then[:2]
    sorting.sort(apps)
    assert (served(), other_needs()) == then[:2]
    assert list(Unit.objects.values_list("duties_lead_in_de", "duties_lead_in_en")) == then[2]


def test_a_renamed_office_is_sorted_too(loaded):
    as_they_were()
    leer = Office.objects.get(slug="leer")
    leer.slug = "landkreis-leer"
    leer.save()
    sorting.sort(apps)
    assert not Duty.objects.filter(unit__office=leer, serves="").exists()


def test_what_staff_have_written_stays(loaded):
    as_they_were()
    Duty.objects.filter(text_de__startswith="Das Ehrenamt").update(
        text_de="Das Ehrenamt fördern und beraten."
    )
    Duty.objects.filter(text_de__startswith="Die soziale Arbeit").update(serves="people")
    Unit.objects.filter(slug="guides").update(need_de="Begleitung finden", duties_lead_in_de="Wir …")
    sorting.sort(apps)
    assert Duty.objects.get(text_de__startswith="Das Ehrenamt").serves == ""
    assert Duty.objects.get(text_de__startswith="Die soziale Arbeit").serves == "people"
    guides = Unit.objects.get(slug="guides")
    assert (guides.need_de, guides.duties_lead_in_de) == ("Begleitung finden", "Wir …")
    assert not Duty.objects.get(text_de__startswith="gehen mit").need_de


# What the pages say


@pytest.mark.parametrize(
    ("slug", "language", "direct", "others"),
    [
        (slug, language, direct, others)
        for slug, direct, others in [
            ("gera", 3, 5),
            ("jena", 2, 12),
            ("wartburgkreis", 2, 9),
            ("leer", 6, 14),
            ("germersheim", 2, 4),
        ]
        for language in ["de", "en"]
    ],
)
def test_help_comes_first_and_the_rest_is_folded(client, loaded, slug, language, direct, others):
    page = parse(client.get({"de": f"/de/bueros/{slug}/", "en": f"/en/offices/{slug}/"}[language]))
    (fold,) = by_class(page, "fold")
    assert len(by_class(by_id(page, "help"), "duty-list__item")) == direct
    assert len(by_class(fold, "duty-list__item")) == len(by_class(fold, "duty-list__note")) == others


def test_in_leer_help_with_a_flat_is_the_third_line(client, loaded):
    lines = by_class(parse(client.get("/de/bueros/leer/")), "duty-list__item")
    assert "Suche nach einer Wohnung" in texts(lines[2])


def test_the_name_of_the_guides_does_not_stand_three_times(client, loaded):
    unit = by_id(parse(client.get("/de/bueros/leer/")), "unit-guides")
    assert texts(unit).count("Integrationslotsinnen und Integrationslotsen") == 2


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_need_on_the_home_page_has_its_line(client, loaded, language):
    needs = by_id(parse(client.get(f"/{language}/")), "needs")
    links = [link.get("href") for link in needs.iter("a")]
    assert len(links) == 9
    for link in links:
        path, _sign, anchor = link.partition("#")
        assert by_id(parse(client.get(path)), anchor) is not None, link
