"""What staff read on the page of an edition: how many entries of which kind, and when they are deleted."""

import pytest
from django.urls import reverse

from awards.models import Circular, Edition
from tests import cast
from tests.website.pages import by_class, parse, texts

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

NOMINATION = {"kind": "nomination"}
KINDS = {
    "Begonnene Entwürfe": [{"state": "draft", "sent_at": None}] * 4,
    "Gesendet, noch nicht vollständig": [
        {},
        {**NOMINATION, "consent": "asked"},
        {**NOMINATION, "consent": "refused"},
    ],
    "Vollständig": [{"state": "complete"}, {**NOMINATION, "state": "complete", "consent": "given"}],
    "Nach dem Senden zurückgezogen": [{**NOMINATION, "state": "withdrawn", "consent": "asked"}],
    "drafts that were withdrawn": [{"state": "withdrawn", "sent_at": None}],
}
LINES = {
    "Begonnene Entwürfe": 4,
    "Gesendet, noch nicht vollständig": 3,
    "Davon warten auf die Einwilligung": 1,
    "Davon ohne Zustimmung der Vorgeschlagenen": 1,
    "Vollständig": 2,
    "Nach dem Senden zurückgezogen": 1,
}


@pytest.fixture
def many(edition, gera):
    for kind in [fields for kinds in KINDS.values() for fields in kinds]:
        cast.add_entry(edition, withdrawn_at=edition.opens_at, **kind)
    cast.add_entry(Edition.objects.get(award__office=gera, year=2031))


def box(client, edition):
    path = reverse("admin:awards_edition_change", args=[edition.pk])
    (found,) = by_class(parse(client.get(path, headers={"accept-language": "de"})), "more-rows")
    return found


def test_how_many_there_are_of_which_kind(as_anna, edition, many):
    lines = [texts(item) for item in box(as_anna, edition).iter("li")]
    assert lines[: len(LINES)] == [f"{name}: {count}" for name, count in LINES.items()]


def test_each_number_leads_to_as_many_rows_and_drafts_to_none(as_anna, edition, many):
    links = {texts(link).partition(":")[0]: link.get("href") for link in box(as_anna, edition).iter("a")}
    for name, count in LINES.items():
        if name == "Begonnene Entwürfe":
            assert name not in links
        else:
            assert len(as_anna.get(links[name]).context["cl"].result_list) == count


def test_where_there_is_nothing_nothing_is_linked(as_anna, edition):
    lines = [item for item in box(as_anna, edition).iter("li") if texts(item).endswith(": 0")]
    assert len(lines) == len(LINES)
    assert not [link for item in lines for link in item.iter("a")]


@pytest.mark.parametrize(
    ("fields", "day"),
    [({}, "30. Juni 2032"), ({"decided_on": "2031-08-20"}, "20. Februar 2032")],
)
def test_the_day_on_which_they_are_deleted(as_anna, edition, fields, day):
    Edition.objects.filter(pk=edition.pk).update(**fields)
    assert f"Die Beiträge werden am {day} gelöscht" in texts(box(as_anna, edition))


def test_the_same_day_as_an_entry_tells(as_anna, edition):
    assert cast.add_entry(edition).delete_on.isoformat() == "2032-06-30"


def test_without_deadline_and_decision_it_says_what_is_missing(as_anna, edition):
    Edition.objects.filter(pk=edition.pk).update(deadline=None)
    assert "Beides ist noch nicht eingetragen." in texts(box(as_anna, edition))


def test_it_leads_to_the_mails_of_this_edition(as_anna, edition):
    cast.make_circular(Edition.objects.get(award=edition.award, year=2030))
    (link,) = [
        each for each in box(as_anna, edition).iter("a") if texts(each) == "E-Mails an Teilnehmende: 1"
    ]
    (row,) = as_anna.get(link.get("href")).context["cl"].result_list
    assert row == Circular.objects.get(edition=edition)


@pytest.mark.parametrize("who", ["emil", "rita"])
def test_who_does_not_answer_entries_is_told_nothing_of_them(client, jena, edition, who):
    client.force_login(getattr(cast, who)(jena))
    page = client.get(reverse("admin:awards_edition_change", args=[edition.pk]))
    assert page.status_code == 200
    assert not by_class(parse(page), "more-rows")


def test_a_new_edition_has_none(as_anna):
    assert by_class(parse(as_anna.get(reverse("admin:awards_edition_add"))), "more-rows") == []
