from datetime import time
from io import StringIO

import pytest
from django.core import serializers
from django.core.management import CommandError, call_command
from django.utils import translation

from offices import content_files, models
from offices.translation import TRANSLATED_FIELDS
from website.bilingual import languages, text_in

OFFICES = ["gera", "jena", "wartburgkreis", "leer", "germersheim"]

# A file that says no more than it must.
SMALL = """
place.de = "Erfurt"
municipality.de = "Stadt Erfurt"
municipality_kind = "independent_city"
state = "TH"
name.de = "Integrationsbüro"
"""


def load(*arguments) -> list[str]:
    out = StringIO()
    call_command("load_offices", *arguments, stdout=out)
    return out.getvalue().splitlines()


def everything() -> str:
    """All rows of the offices, keys and original columns included."""
    return "".join(
        serializers.serialize("json", model.objects.order_by("pk"))
        for model in [
            models.Office,
            models.Membership,
            *TRANSLATED_FIELDS,
            models.Address,
            models.ConsultationHour,
        ]
    )


@pytest.fixture
def loaded(db):
    load()
    return {office.slug: office for office in models.Office.objects.all()}


@pytest.fixture
def written(db, tmp_path):
    """Write a file of our own, as an office called erfurt."""

    def write(toml: str) -> models.Office:
        path = tmp_path / "erfurt.toml"
        path.write_text(toml, encoding="utf-8")
        content_files.write_office(path)
        return models.Office.objects.get(slug="erfurt")

    return write


@pytest.fixture
def in_english():
    """The sentences of fields as the command says them: untranslated."""
    with translation.override(None):
        yield


# What the files hold


def test_the_five_offices_stand_in_their_order(loaded):
    assert list(models.Office.objects.values_list("slug", flat=True)) == OFFICES


@pytest.mark.parametrize(
    ("rows", "counts"),
    [
        ("units", [1, 1, 1, 3, 1]),
        ("referrals", [1, 0, 0, 0, 0]),
        ("contacts", [1, 0, 2, 0, 0]),
        ("addresses", [0, 0, 2, 0, 0]),
        ("consultation_hours", [0, 2, 0, 0, 0]),
        ("consultation_exceptions", [0, 0, 0, 0, 0]),
        ("bodies", [6, 6, 2, 0, 0]),
        ("funds", [0, 3, 0, 0, 0]),
        ("funding_programmes", [1, 2, 5, 0, 0]),
        ("documents", [1, 3, 1, 0, 1]),
        ("volunteer_offers", [0, 0, 1, 1, 1]),
        ("information_links", [1, 0, 3, 0, 0]),
        ("served_places", [0, 0, 0, 0, 0]),
    ],
)
def test_no_row_of_the_facts_is_missing_and_none_is_invented(loaded, rows, counts):
    assert [getattr(loaded[slug], rows).count() for slug in OFFICES] == counts


@pytest.mark.parametrize(
    ("slug", "counts"),
    [
        ("gera", {"office": 8}),
        ("jena", {"office": 14}),
        ("wartburgkreis", {"office": 11}),
        ("leer", {"commissioner": 8, "guides": 4, "coordination": 8}),
        ("germersheim", {"office": 6}),
    ],
)
def test_every_duty_is_there(loaded, slug, counts):
    assert {unit.slug: unit.duties.count() for unit in loaded[slug].units.all()} == counts


def test_duties_keep_the_order_of_the_file(loaded):
    first, *others = loaded["leer"].units.get(slug="guides").duties.all()
    assert first.text_de == "helfen, sich am neuen Ort zurechtzufinden"
    assert first.text_en == "help you find your way around your new surroundings"
    assert others[-1].text_de == "vermitteln bei Konflikten zwischen Kulturen"


@pytest.mark.parametrize("model", TRANSLATED_FIELDS, ids=lambda model: model.__name__)
def test_every_text_exists_in_every_language(loaded, model):
    for row in model.objects.all():
        for field in TRANSLATED_FIELDS[model]:
            there = [code for code in languages() if text_in(row, field, code)]
            assert there in ([], languages()), f"{model.__name__} {row}: {field}"


def test_the_states_decide_on_holidays_and_law(loaded):
    assert [loaded[slug].state for slug in OFFICES] == ["TH", "TH", "TH", "NI", "RP"]


def test_every_door_has_its_own_colour_and_drawing(loaded):
    assert [loaded[slug].hue for slug in OFFICES] == [45, 255, 150, 210, 345]
    assert [loaded[slug].drawing for slug in OFFICES] == ["rainbow", "circles", "hill", "waves", "star"]


def test_jena_has_hours_by_arrangement_and_wants_a_call_first(loaded):
    jena = loaded["jena"]
    hours = [(row.weekday, row.opens, row.closes) for row in jena.consultation_hours.all()]
    assert hours == [(1, time(9), time(12)), (3, time(9), time(12))]
    assert (jena.by_arrangement, jena.phone_first) == (True, True)


def test_jena_puts_two_programmes_into_practice_and_names_no_funder(loaded):
    relations = loaded["jena"].funding_programmes.values_list("relation", flat=True)
    assert list(relations) == ["put_into_practice", "put_into_practice"]


def test_gera_says_what_it_cannot_do_and_who_can(loaded):
    referral = loaded["gera"].referrals.get()
    assert referral.cannot_de == "Die Beauftragte hat im Ausländerrecht keine ausführenden Befugnisse."
    assert referral.who_can_en == "The immigration office (Ausländerbehörde) is responsible."


def test_phone_numbers_are_stored_as_machines_dial_them(loaded):
    assert loaded["gera"].contacts.get().phone == "+493658383019"
    assert loaded["wartburgkreis"].contacts.get(name_de="Herr Rodeck").phone == "+493695615803"


def test_a_contact_may_be_an_address_for_one_purpose_only(loaded):
    contact = loaded["wartburgkreis"].contacts.last()
    assert (contact.email, contact.phone, contact.name_de) == ("denkbunt@wartburgkreis.de", "", None)


def test_the_post_box_of_the_wartburgkreis_has_a_postcode_of_its_own(loaded):
    visiting, postal = loaded["wartburgkreis"].addresses.all()
    assert (visiting.street, visiting.postcode) == ("Erzberger Allee 14", "36433")
    assert (postal.post_box, postal.postcode) == ("11 65", "36421")


def test_somebody_may_be_member_and_coordinator_of_one_body(loaded):
    committee = loaded["gera"].bodies.get(name_de="Begleitausschuss des Lokalen Aktionsplanes")
    assert [role.name_en for role in committee.roles.all()] == ["member", "coordinator"]


def test_the_duties_of_two_offices_are_examples(loaded):
    assert [slug for slug in OFFICES if loaded[slug].among_others] == ["wartburgkreis", "germersheim"]


def test_paragraphs_of_a_file_are_paragraphs_of_the_page(loaded):
    germersheim = loaded["germersheim"]
    assert [germersheim.mission_de.count("<p>"), germersheim.mission_en.count("<p>")] == [4, 4]
    assert [loaded["leer"].mission_de.count("<p>"), loaded["leer"].mission_en.count("<p>")] == [2, 2]


def test_the_call_for_volunteers_stands_beside_the_guides(loaded):
    assert loaded["leer"].volunteer_offers.get().unit.slug == "guides"


# Loading again


def test_it_says_what_it_did(db):
    load("--overwrite", "gera")
    assert load("--overwrite", "gera", "--overwrite", "leer") == [
        "gera: overwritten from its file",
        "germersheim: exists, left as it is",
        "jena: exists, left as it is",
        "leer: overwritten from its file",
        "wartburgkreis: exists, left as it is",
    ]


def test_loading_twice_changes_nothing(loaded):
    before = everything()
    load()
    assert everything() == before


def test_what_staff_entered_survives(loaded):
    models.Office.objects.filter(slug="jena").update(name_de="Büro für Alle")
    loaded["jena"].funds.all().delete()
    load()
    loaded["jena"].refresh_from_db()
    assert loaded["jena"].name_de == "Büro für Alle"
    assert loaded["jena"].funds.count() == 0


def test_an_office_made_by_staff_is_not_touched(jena):
    load()
    assert models.Office.objects.get(slug="jena").name_de == "Integrationsbüro Jena"


def test_overwriting_makes_the_office_what_its_file_says(jena):
    load("--overwrite", "jena")
    jena.refresh_from_db()
    assert jena.name_de == "Büro für Migration und Integration"
    assert [fund.name_de for fund in jena.funds.all()] == [
        "Politische Bildung",
        "Migrationsvereine",
        "Maßnahmen Integrationskonzept",
    ]
    assert jena.contacts.count() == 0


def test_overwriting_empties_what_the_file_does_not_say(loaded):
    models.Office.objects.filter(slug="jena").update(step_free=True, languages_spoken_de="Arabisch")
    load("--overwrite", "jena")
    jena = models.Office.objects.get(slug="jena")
    assert (jena.step_free, jena.languages_spoken_de) == (None, None)


def test_overwriting_keeps_the_office_and_who_works_for_it(anna, jena):
    load("--overwrite", "jena")
    assert anna.memberships.get().office == jena
    assert models.Office.objects.get(slug="jena").pk == jena.pk


def test_overwriting_leaves_other_offices_alone(gera, gerd, jena):
    load("--overwrite", "jena")
    gera.refresh_from_db()
    assert gera.name_de == "Integrationsbüro Gera"
    assert [contact.name_de for contact in gera.contacts.all()] == ["Frau Gera"]
    assert gerd.memberships.get().office == gera


def test_an_office_without_a_file_cannot_be_overwritten(db):
    with pytest.raises(CommandError, match="There is no file for “erfurt”. There are: gera, "):
        load("--overwrite", "erfurt")
    assert not models.Office.objects.exists()


# Slips of the pen


def test_a_small_file_is_enough(written):
    office = written(SMALL)
    assert (office.name_de, office.name_en, office.hue) == ("Integrationsbüro", None, 285)


@pytest.mark.parametrize(
    ("slip", "sentence"),
    [
        ('welcom.de = "Hallo"', "^erfurt.toml: There is no key “welcom” here. There are: position, hue, "),
        ('slug = "jena"', "^erfurt.toml: There is no key “slug” here."),
        ('welcome.fr = "Salut"', "^erfurt.toml: welcome: There is no key “fr” here. There are: de, en.$"),
        ('welcome = "Hallo"', "^erfurt.toml: welcome: Please give one text per language: de, en.$"),
        ("welcome.de = 1", "^erfurt.toml: welcome: Please put each text between quotation marks.$"),
        ('position.de = "1"', "^erfurt.toml: position: Please give one single value, without a language.$"),
        ("position = -1", "^erfurt.toml: position: Ensure this value is greater than or equal to 0.$"),
        ('hue = "pink"', "^erfurt.toml: hue: “pink” is not one of: red, brick, "),
        ('[units]\nslug = "a"', "^erfurt.toml: Please begin each row of units in double square brackets.$"),
        ("[[memberships]]", "^erfurt.toml: There is no key “memberships” here."),
        ('[[units]]\nslug = "a"', "^erfurt.toml: units 1: name_de: This field cannot be blank.$"),
        (
            '[[units]]\nslug = "a"\nname.de = "A"\n[[units.duties]]\ntekst.de = "B"',
            "^erfurt.toml: units 1: duties 1: There is no key “tekst” here. There are: text.$",
        ),
        (
            '[[contacts]]\nemail = "a@example.org"\n[[contacts]]\nphone = "call me"',
            "^erfurt.toml: contacts 2: phone: This is not a phone number.",
        ),
        (
            '[[contacts]]\nunit = "a"',
            "^erfurt.toml: contacts 1: unit: This file describes no unit with the slug “a”.$",
        ),
        ("[[contacts]", "^erfurt.toml: This is not a TOML file in UTF-8. "),
    ],
)
def test_a_slip_is_refused_with_a_sentence_and_nothing_is_written(written, slip, sentence, in_english):
    with pytest.raises(content_files.ContentError, match=sentence):
        written(SMALL + slip)
    assert not models.Office.objects.exists()


def test_a_slip_found_while_overwriting_leaves_the_office_as_it_was(jena, tmp_path, monkeypatch):
    (tmp_path / "jena.toml").write_text(SMALL + '[[funds]]\nnam.de = "Fonds"', encoding="utf-8")
    monkeypatch.setattr(content_files, "FOLDER", tmp_path)
    before = everything()
    with pytest.raises(CommandError, match="^jena.toml: funds 1: There is no key “nam” here."):
        load("--overwrite", "jena")
    assert everything() == before


def test_markup_that_the_editor_does_not_offer_never_reaches_a_page(written):
    office = written(SMALL + 'mission.de = "Kinder & <script>alert(1)</script>Eltern"')
    assert office.mission_de == "<p>Kinder &amp; Eltern</p>"
