from datetime import date

import pytest
import time_machine

from offices.models import Office
from pages.models import OfficeStatement
from tests import cast
from tests.website.pages import by_class, parse, texts

pytestmark = pytest.mark.usefixtures("jena_on_stage")

PATHS = {"de": "/de/bueros/{slug}/barrierefreiheit/", "en": "/en/offices/{slug}/accessibility/"}


def get(client, slug="jena", language="de"):
    response = client.get(PATHS[language].format(slug=slug))
    assert response.status_code == 200
    return parse(response)


def assess(office, **fields):
    assessed = {
        "status": "partial",
        "method": "self",
        "assessed_on": date(2026, 1, 10),
        "prepared_on": date(2026, 1, 12),
    }
    OfficeStatement.objects.filter(office=office).update(**{**assessed, **fields})


@pytest.mark.parametrize(
    ("language", "missing", "claim"),
    [("de", "Noch nicht geprüft", "vereinbar"), ("en", "Not assessed yet", "compliant")],
)
def test_without_an_assessment_it_claims_nothing(client, db, language, missing, claim):
    cast.make_office("neu", "Neustadt")
    page = texts(get(client, "neu", language).find(".//main"))
    assert missing in page
    assert claim not in page
    assert "EN 301 549 V3.2.1" in page


def test_an_office_whose_record_was_deleted_says_the_same(client, jena):
    OfficeStatement.objects.all().delete()
    assert "Noch nicht geprüft" in texts(get(client))


@time_machine.travel("2026-06-01 10:00+02:00", tick=False)
@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("full", "Diese Seiten sind mit der Norm EN 301 549 V3.2.1 vollständig vereinbar."),
        ("partial", "Diese Seiten sind mit der Norm EN 301 549 V3.2.1 teilweise vereinbar."),
        ("none", "Diese Seiten sind mit der Norm EN 301 549 V3.2.1 nicht vereinbar."),
    ],
)
def test_an_assessment_is_told_with_date_and_method(client, jena, status, sentence):
    assess(jena, status=status)
    page = texts(get(client))
    for text in [sentence, "10. Januar 2026", "12. Januar 2026", "Selbstbewertung (EN 301 549 V3.2.1)"]:
        assert text in page
    assert "Noch nicht geprüft" not in page


def test_the_standard_is_a_setting(client, jena, settings):
    settings.ACCESSIBILITY_STANDARD = "EN 301 549 V4.1.1"
    page = texts(get(client))
    assert "EN 301 549 V4.1.1" in page
    assert "V3.2.1" not in page


@pytest.mark.parametrize(
    ("state", "laws", "body", "email"),
    [
        (
            "TH",
            "ThürBarrWebG, ThürBITVO",
            "Landesdurchsetzungsstelle für digitale Barrierefreiheit Thüringer Landesbeauftragter",
            "kontakt@tlmb.thueringen.de",
        ),
        (
            "NI",
            "NBGG §§ 9–9e, NBITVO",
            "Schlichtungsstelle nach § 9d NBGG",
            "schlichtungsstelle@ms.niedersachsen.de",
        ),
        (
            "RP",
            "Landesinklusionsgesetz, BITV RP",
            "Durchsetzungsstelle Landesbeauftragte",
            "durchsetzungsstelle@mastd.rlp.de",
        ),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_law_and_body_are_those_of_the_state_and_of_no_other(
    client, offices, language, state, laws, body, email
):
    page = texts(get(client, offices[state].slug, language))
    for text in [laws, body, email]:
        assert text in page
    others = {"ThürBarrWebG", "NBGG", "Landesinklusionsgesetz"} - {laws.split()[0].rstrip(",")}
    assert [other for other in others if other in page] == []


def test_german_names_of_bodies_are_marked_on_an_english_page(client, jena):
    marked = [texts(span) for span in get(client, language="en").iter("span") if span.get("lang") == "de"]
    assert {"Landesdurchsetzungsstelle für digitale Barrierefreiheit", "ThürBarrWebG"} <= set(marked)


def test_a_state_whose_law_is_not_known_says_so(client, db):
    cast.make_office("neu", "Neustadt", state="BY")
    page = texts(get(client, "neu"))
    assert "Welche Stelle des Landes Ihnen hilft, ist noch nicht eingetragen." in page
    assert "ThürBarrWebG" not in page


@pytest.mark.parametrize(
    ("today", "is_outdated"),
    [("2027-01-10", False), ("2027-01-11", True), ("2026-01-10", False), ("2028-01-01", True)],
)
@pytest.mark.parametrize(
    ("language", "sentence"), [("de", "mehr als zwölf Monate her"), ("en", "more than twelve months ago")]
)
def test_after_twelve_months_the_page_says_that_it_is_old(
    client, jena, language, sentence, today, is_outdated
):
    assess(jena)
    with time_machine.travel(f"{today} 10:00+01:00", tick=False):
        assert (sentence in texts(get(client, language=language))) == is_outdated


def test_an_assessment_of_29_february_is_old_a_year_and_a_day_later(jena):
    assess(jena, assessed_on=date(2024, 2, 29))
    statement = OfficeStatement.objects.get(office=jena)
    for day, is_outdated in [("2025-02-28", False), ("2025-03-01", True)]:
        with time_machine.travel(f"{day} 10:00+01:00", tick=False):
            assert statement.is_outdated == is_outdated


def test_a_gap_tells_where_why_what_instead_and_until_when(client, jena):
    gap = jena.accessibility_statement.gaps.get()
    gap.where, gap.kind, gap.planned_for = "/de/bueros/jena/", "burden", date(2027, 3, 1)
    gap.reason_de, gap.alternative_de = "Nur ein Bild.", "Rufen Sie an."
    gap.save()
    (listed,) = by_class(get(client), "record-list")
    shown = texts(listed)
    for text in [
        "Plan von Jena",
        "Wo: /de/bueros/jena/",
        "Warum: Nur ein Bild.",
        "Stattdessen: Rufen Sie an.",
    ]:
        assert text in shown
    assert "Wird behoben bis 1. März 2027." in shown
    assert "wäre eine unverhältnismäßige Belastung" in shown


def test_no_gap_entered_does_not_mean_that_there_is_none(client, db):
    cast.make_office("neu", "Neustadt")
    assert "That does not mean that there is none" in texts(get(client, "neu", "en"))


@pytest.mark.parametrize("field", ["measures", "what"])
def test_a_missing_english_text_is_german_and_marked(client, jena, field):
    owner = jena.accessibility_statement if field == "measures" else jena.accessibility_statement.gaps.get()
    setattr(owner, f"{field}_en", "")
    owner.save()
    page = get(client, language="en")
    marked = [texts(span) for span in page.iter("span") if span.get("lang") == "de"]
    assert getattr(owner, f"{field}_de") in marked
    assert [texts(each) for each in by_class(page, "original-text")] == [
        "We do not have this text in English yet. You are reading it in German."
    ]


def test_feedback_goes_to_the_contacts_of_the_office_and_is_answered_within_a_month(client, jena):
    page = get(client)
    assert "mailto:jena@example.org" in [link.get("href") for link in page.iter("a")]
    assert "innerhalb eines Monats" in texts(page)


def test_an_office_without_contacts_says_where_to_ask(client, db):
    cast.make_office("neu", "Neustadt")
    assert "Bitte fragen Sie in der Stadtverwaltung nach diesem Büro." in texts(get(client, "neu"))


def test_it_says_how_to_use_the_display_settings(client, jena):
    main = get(client, language="en").find(".//main")
    assert "/en/display/" in [link.get("href") for link in main.iter("a")]


def test_a_renamed_office_keeps_the_address_of_its_statement(client, jena):
    jena.slug = "jena-neu"
    jena.save()
    for path, new in [
        ("/de/bueros/jena/barrierefreiheit/", "/de/bueros/jena-neu/barrierefreiheit/"),
        ("/en/offices/jena/accessibility.json", "/en/offices/jena-neu/accessibility.json"),
    ]:
        response = client.get(path)
        assert (response.status_code, response["Location"]) == (301, new)


def test_an_unknown_office_has_none(client, db):
    assert client.get("/de/bueros/nirgends/barrierefreiheit/").status_code == 404
    assert client.get("/de/bueros/nirgends/barrierefreiheit.json").status_code == 404


def test_another_office_is_not_in_it(client, jena, gera):
    main = get(client).find(".//main")
    assert "Gera" not in texts(main)


@pytest.mark.parametrize("count", [1, 20])
def test_queries_do_not_grow(client, jena, gera, django_assert_num_queries, count):
    for number in range(count):
        jena.accessibility_statement.gaps.create(what_de=f"Lücke {number}")
        jena.contacts.create(name_de=f"Person {number}")
        cast.make_office(f"office-{number}", f"Ort {number}")
    with django_assert_num_queries(7):
        get(client)


def test_a_new_office_has_its_records_from_the_start(empty_stage):
    office = cast.make_office("neu", "Neustadt")
    assert office.accessibility_statement.status == ""
    assert office.legal_facts.represented_by_de in {"", None}
    office.save()
    assert Office.objects.filter(accessibility_statement__isnull=False).count() == 1
