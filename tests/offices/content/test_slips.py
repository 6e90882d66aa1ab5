"""A slip in a file is refused with a sentence, and nothing is written."""

import pytest
from django.core.management import CommandError
from django.utils import translation

from offices import models
from offices.content import files as content_files
from tests.offices.content.loading import everything, load

# A file that says no more than it must.
SMALL = """
place.de = "Erfurt"
municipality.de = "Stadt Erfurt"
municipality_kind = "independent_city"
state = "TH"
name.de = "Integrationsbüro"
"""


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
            "^erfurt.toml: units 1: duties 1: There is no key “tekst” here. There are: text, serves, need.$",
        ),
        (
            '[[contacts]]\nemail = "a@example.org"\n[[contacts]]\nphone = "call me"',
            "^erfurt.toml: contacts 2: phone: This is not a phone number.",
        ),
        (
            '[[contacts]]\nunit = "a"',
            "^erfurt.toml: contacts 1: unit: There is no unit with the slug “a”.$",
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
