"""The desk names exactly what the five offices have not entered: the cross-table of the facts, the other way round.

The expected words stand here as the facts have them, not derived from the content files.
"""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils.translation import override

from offices.desk.lacking import gaps_of
from offices.desk.lines import Viewer
from offices.hours.schedule import Schedule
from offices.models import ConsultationException, Membership, Office, User
from pages.desk import lacking_by_law
from tests import cast

# A Monday; 24 and 31 December of this year are Thursdays.
NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
# What none of the five has said.
NOBODY_SAYS = {"step_free", "interpreter", "languages", "checked", "places"}

MISSING = {
    "gera": {
        "phone", "email", "address", "hours", "funder Europäischer Sozialfonds (ESF)",
        "file Bewerbungsformular Geraer Integrationspreis", "url Stadtplan",
    },
    "jena": {
        "phone", "email", "address", "24 12", "31 12",
        "file Integrationskonzept", "file Migrationsbericht", "file Befragungen",
    },
    "wartburgkreis": {
        "email", "hours",
        "funder Bundesprogramm „Demokratie leben!“",
        "funder Thüringer Landesprogramm für Demokratie, Toleranz und Weltoffenheit „Denk bunt“",
        "funder EFRE", "funder ÖGD-Pakt", "funder NextGenerationEU",
        "file Programm mit allen öffentlichen Veranstaltungen (Interkulturelle Woche 2023)",
        "url Thüringer Transparenzportal",
    },
    "leer": {"phone", "email", "address", "hours"},
    "germersheim": {"phone", "email", "address", "hours", "file Strategisches Integrationskonzept"},
}  # fmt: skip


def keys(office, now=NOW) -> set[str]:
    office = Office.objects.with_everything().get(pk=office.pk)
    return {gap.key for gap in gaps_of(office, Schedule(office, now))}


@pytest.mark.parametrize("slug", MISSING)
def test_exactly_what_is_missing(offices, slug):
    assert keys(offices[slug]) == MISSING[slug] | NOBODY_SAYS


def test_what_is_entered_is_not_missing_any_more(offices):
    jena = offices["jena"]
    jena.contacts.create(phone="+493641123456", email="buero@example.org")
    jena.addresses.create(kind="visit", street="Markt 1", postcode="07743", town="Jena")
    ConsultationException.objects.create(
        office=jena, first_day="2026-12-24", last_day="2027-01-01", reason_de="Ferien", reason_en="Holidays"
    )
    Office.objects.filter(pk=jena.pk).update(
        step_free=False, interpreter_on_request=False, languages_spoken_de="Deutsch", checked_on="2026-11-01"
    )
    left = keys(jena)
    assert left == {
        "places", "file Integrationskonzept", "file Migrationsbericht", "file Befragungen", "english Jena",
    }  # fmt: skip


def test_a_page_that_was_checked_a_year_ago_is_to_be_checked_again(bare):
    bare.checked_on = "2025-11-29"
    bare.save()
    assert "checked" in keys(bare)
    bare.checked_on = "2025-12-01"
    bare.save()
    assert "checked" not in keys(bare)


def test_a_phone_number_for_one_purpose_is_none_for_all_questions(bare):
    with override("en"):
        loaded = Office.objects.with_everything().get(pk=bare.pk)
        words = {gap.key: gap.text for gap in gaps_of(loaded, Schedule(loaded, NOW))}
        assert words["phone"] == "There is no phone number."
        bare.contacts.create(phone="+493641123456", purpose_de="Preis", purpose_en="Award")
        loaded = Office.objects.with_everything().get(pk=bare.pk)
        words = {gap.key: gap.text for gap in gaps_of(loaded, Schedule(loaded, NOW))}
        assert words["phone"] == "There is no phone number for all questions."


def test_what_the_law_asks_for_is_told_to_the_head_alone(offices):
    germersheim = offices["germersheim"]
    said = {}
    for role in [Membership.Role.HEAD, Membership.Role.MODERATOR]:
        user = cast.make_staff(role, germersheim, role)
        with override("en"):
            said[role] = [line.text for line in lacking_by_law(Viewer(user, NOW))]
    assert "A video in German Sign Language is missing." in said["head"]
    assert "A page in Easy Language is missing." in said["head"]
    assert any("These pages have not been assessed yet" in sentence for sentence in said["head"])
    assert any("legal notice" in sentence for sentence in said["head"])
    assert said["moderator"] == []


@pytest.mark.parametrize("slug", MISSING)
def test_every_line_leads_to_its_field(client, offices, slug):
    head = cast.make_staff("head", offices[slug], Membership.Role.HEAD)
    client.force_login(head)
    office = Office.objects.with_everything().get(pk=offices[slug].pk)
    gaps = gaps_of(office, Schedule(office, NOW))
    assert gaps
    for gap in gaps:
        path, _, anchor = gap.address.partition("#")
        page = client.get(path)
        assert page.status_code == 200, gap
        assert not anchor or f'id="{anchor}"' in page.content.decode(), gap


def test_an_office_without_a_head_is_told_to_administrators(client, offices):
    olga = cast.olga()
    cast.make_staff("gerd", offices["gera"], Membership.Role.HEAD)
    client.force_login(olga)
    page = client.get(reverse("admin:index"), headers={"accept-language": "en"}).content.decode()
    assert page.count("Nobody is the head of this office in the admin.") == 4
    User.objects.filter(username="gerd").update(is_active=False)
    page = client.get(reverse("admin:index"), headers={"accept-language": "en"}).content.decode()
    assert page.count("Nobody is the head of this office in the admin.") == 5
