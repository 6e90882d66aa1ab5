"""What search engines read about an office, read again by a JSON-LD processor and held against schema.org."""

import json
from datetime import date, time

import pytest
import time_machine

from offices.models import FundingProgramme, Office
from tests import cast
from tests.website.search_engines.schema_org import (
    data_blocks,
    expanded,
    faults,
    nodes,
)

pytestmark = pytest.mark.usefixtures("jena_on_stage")

PATHS = {"de": "/de/bueros/jena/", "en": "/en/offices/jena/"}
WEDNESDAY = "2024-11-06 10:00+01:00"
CLOSED = {"opens": "00:00", "closes": "00:00"}


@pytest.fixture(autouse=True)
def public_address(settings):
    settings.SITE_URL = "https://example.org"


def get(client, language="de"):
    return client.get(PATHS[language])


def office_data(client, language="de"):
    return nodes(get(client, language))["GovernmentOffice"]


@pytest.fixture
def rich(jena):
    """Jena with everything that structured data can say."""
    jena.contacts.update(phone="03641 490")
    jena.contacts.create(phone="0365 8383019", purpose_de="Fragen zum Preis")
    jena.addresses.create(kind="postal", post_box="11 65", postcode="07743", town="Jena")
    jena.funding_programmes.create(
        relation="funded_by",
        name_de="LOKAL",
        institution_de="Land Thüringen",
        institution_en="State of Thuringia",
    )
    jena.languages_spoken_de = "Arabisch"
    jena.short_name_de = "Büro <M&I>"
    jena.save()
    return jena


@pytest.mark.parametrize("language", ["de", "en"])
@time_machine.travel("2024-12-20 10:00+01:00", tick=False)
def test_every_term_is_one_of_schema_org_in_its_place(client, rich, language):
    (block,) = data_blocks(get(client, language))
    office = nodes(get(client, language))["GovernmentOffice"]
    assert {
        "openingHoursSpecification",
        "specialOpeningHoursSpecification",
        "funder",
        "knowsLanguage",
    } <= set(office)
    assert faults(block) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"@type": "IntegrationOffice"}, "IntegrationOffice is no type"),
        ({"consultation": "Tuesday"}, "consultation is no property"),
        ({"itemListElement": "a"}, "GovernmentOffice has no itemListElement"),
        ({"parentOrganization": {"@type": "Place"}}, "parentOrganization cannot be"),
        ({"openingHoursSpecification": "Tuesday"}, "openingHoursSpecification cannot be"),
        ({"contactPoint": {"@type": "ContactPoint", "opens": "09:00"}}, "ContactPoint has no opens"),
    ],
)
def test_a_wrong_term_is_found(client, jena, change, sentence):
    (block,) = data_blocks(get(client))
    block["@graph"][1].update(change)
    assert any(fault.startswith(sentence) for fault in faults(block))


def test_it_names_the_same_office_in_both_languages_and_after_a_language_was_taken_away(client, jena):
    german, english = office_data(client), office_data(client, "en")
    assert german["@id"] == english["@id"] == "https://example.org/#office-jena"
    assert (german["url"], english["url"]) == (
        "https://example.org/de/bueros/jena/",
        "https://example.org/en/offices/jena/",
    )
    assert nodes(get(client))["WebPage"]["mainEntity"] == {"@id": german["@id"]}


def test_it_says_who_where_and_how(client, rich):
    office = office_data(client)
    assert office["name"] == "Integrationsbüro Jena"
    assert office["alternateName"] == [
        {"@value": "Integration Office Jena", "@language": "en"},
        "Büro <M&I>",
    ]
    assert office["parentOrganization"]["@type"] == "GovernmentOrganization"
    assert office["parentOrganization"]["name"] == "Stadt Jena"
    assert office["telephone"] == "+493641490"
    visiting, postal = office["address"]
    assert (visiting["streetAddress"], visiting["postalCode"]) == ("Jenaer Allee 1", "07743")
    assert (postal["postOfficeBoxNumber"], postal["addressRegion"]) == ("11 65", "Thüringen")
    assert [point.get("contactType") for point in office["contactPoint"]] == [None, "Fragen zum Preis"]
    assert office["areaServed"] == [{"@type": "Place", "name": "Jena-Nord"}]
    assert office["knowsLanguage"] == "Arabisch"
    assert [body["name"] for body in office["memberOf"]] == ["Netz Jena"]
    assert [funder["name"] for funder in office["funder"]] == ["Land Thüringen"]
    assert "Jenaer+Allee+1" in office["hasMap"]


def test_a_text_in_another_language_carries_its_language(client, rich):
    Office.objects.update(name_en="", mission_en="")
    office = office_data(client, "en")
    assert office["name"] == {"@value": "Integrationsbüro Jena", "@language": "de"}
    assert office["description"][0] == {
        "@value": "Das Büro setzt sich für die Menschen in Jena ein.",
        "@language": "de",
    }
    assert office["knowsLanguage"] == {"@value": "Arabisch", "@language": "de"}
    assert nodes(get(client, "en"))["WebPage"]["inLanguage"] == "de"


def test_a_processor_reads_the_languages(client, jena):
    (block,) = data_blocks(get(client, "en"))
    (office,) = [thing for thing in expanded(block) if thing["@id"] == "https://example.org/#office-jena"]
    assert {"@value": "Integrationsbüro Jena", "@language": "de"} in office[
        "https://schema.org/alternateName"
    ]


def test_what_is_not_known_is_not_said(client, empty_stage):
    cast.make_office("jena", "Jena")
    assert set(office_data(client)) == {
        "@type", "@id", "url", "name", "alternateName", "description", "parentOrganization", "areaServed",
    }  # fmt: skip


def test_a_programme_that_is_only_put_into_practice_is_no_funder(client, jena):
    jena.funding_programmes.update(
        relation=FundingProgramme.Relation.PUT_INTO_PRACTICE, institution_de="Land", institution_en="State"
    )
    assert "funder" not in office_data(client)


@time_machine.travel(WEDNESDAY, tick=False)
def test_fixed_hours_are_opening_hours(client, jena):
    jena.consultation_hours.create(weekday=3, opens=time(9), closes=time(12))
    jena.consultation_hours.create(weekday=3, opens=time(14), closes=time(16, 30))
    assert office_data(client)["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["https://schema.org/Tuesday", "https://schema.org/Thursday"],
            "opens": "09:00",
            "closes": "12:00",
        },
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["https://schema.org/Thursday"],
            "opens": "14:00",
            "closes": "16:30",
        },
    ]
    assert "specialOpeningHoursSpecification" not in office_data(client)


@time_machine.travel("2024-12-11 10:00+01:00", tick=False)
def test_coming_days_that_are_not_as_usual_are_special_hours(client, jena):
    """The cast has entered a holiday from 24 to 31 December 2024: it is closed as a whole, as staff have said."""
    jena.consultation_exceptions.create(
        first_day=date(2024, 12, 17), last_day=date(2024, 12, 17), opens=time(15), closes=time(18)
    )
    special = office_data(client)["specialOpeningHoursSpecification"]
    assert [
        {name: entry[name] for name in ["validFrom", "validThrough", "opens", "closes"]} for entry in special
    ] == [
        {"validFrom": "2024-12-17", "validThrough": "2024-12-17", "opens": "15:00", "closes": "18:00"},
        {"validFrom": "2024-12-24", "validThrough": "2024-12-31", **CLOSED},
    ]


@time_machine.travel("2024-04-20 10:00+02:00", tick=False)
def test_a_public_holiday_is_closed(client, jena):
    jena.consultation_hours.update(weekday=2)  # 1 May 2024 is a Wednesday
    (special,) = office_data(client)["specialOpeningHoursSpecification"]
    assert (special["validFrom"], special["opens"], special["closes"]) == ("2024-05-01", "00:00", "00:00")


@pytest.mark.parametrize("flags", [{"phone_first": True}, {"phone_first": True, "by_arrangement": True}])
@time_machine.travel("2024-12-11 10:00+01:00", tick=False)
def test_hours_for_which_people_must_phone_first_are_no_opening_hours(client, jena, flags):
    Office.objects.update(**flags, switchboard="03641 490")
    office = office_data(client)
    assert "openingHoursSpecification" not in office
    # The holiday that the cast has entered is true whatever people have to do before they come.
    assert [
        (entry["validFrom"], entry["opens"], entry["closes"])
        for entry in office["specialOpeningHoursSpecification"]
    ] == [("2024-12-24", "00:00", "00:00")]
    assert "Bitte rufen Sie vorher an" in office["description"][1]


@time_machine.travel(WEDNESDAY, tick=False)
def test_an_office_by_arrangement_alone_has_none_either(client, jena):
    jena.consultation_hours.all().delete()
    Office.objects.update(by_arrangement=True)
    office = office_data(client)
    assert not any("openinghours" in name.lower() for name in office)
    assert (
        office["description"][1]
        == "Termine nach Vereinbarung. Bitte schreiben Sie uns, wann Sie kommen möchten."
    )


def test_jena_as_it_is_loaded_claims_no_walk_in_hours(client, empty_stage):
    from django.core.management import call_command

    call_command("load_offices", verbosity=0)
    assert Office.objects.get(slug="jena").consultation_hours.exists()
    for language, path in PATHS.items():
        assert "openinghours" not in client.get(path).content.decode().lower(), language


def test_the_way_to_the_page_is_a_breadcrumb(client, jena):
    steps = nodes(get(client, "en"))["WebPage"]["breadcrumb"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]["@id"]) for step in steps] == [
        (1, "Home", "https://example.org/en/"),
        (2, "Offices", "https://example.org/en/offices/"),
        (3, "Jena", "https://example.org/en/offices/jena/"),
    ]


def test_no_text_can_leave_the_data_block(client, jena):
    attack = "</script><script>alert(1)</script><!-- & -->"
    Office.objects.update(name_de=attack)
    response = get(client)
    assert office_data(client)["name"] == attack
    assert b"<script>" not in response.content
    block = response.content.decode().split('ld+json">')[1].split("</script>")[0]
    assert not set("<>&") & set(block)
    assert json.loads(block)
