import pytest
from django.template import Context, Template
from django.utils.translation import override

from tests import cast
from website.languages.bilingual import (
    Text,
    languages,
    languages_of,
    pick,
)


@pytest.fixture
def office(db):
    return cast.make_office(
        "jena", "Jena", welcome_de="Willkommen", welcome_en="", team_de="", team_en="Two people"
    )


def render(source, office, language):
    with override(language):
        return Template("{% load bilingual %}" + source).render(Context({"office": office}))


def test_the_wanted_language_comes_first(office):
    assert pick(office, "name", "en") == Text("Integration Office Jena", "en")


def test_german_stands_in_and_is_known_to_be_german(office):
    assert pick(office, "welcome", "en") == Text("Willkommen", "de")


def test_another_language_stands_in_where_german_is_missing(office):
    assert pick(office, "team", "de") == Text("Two people", "en")


def test_an_empty_field_is_false_in_every_language(office):
    assert not pick(office, "remit_note", "en")


def test_the_active_language_is_asked_where_none_is_named(office):
    with override("en"):
        assert pick(office, "name").language == "en"


def test_a_page_exists_where_all_its_used_fields_do(office):
    assert languages_of(office, "name", "mission") == ["de", "en"]
    assert languages_of(office, "name", "welcome") == ["de"]
    assert languages_of(office, "name", "remit_note") == ["de", "en"], "empty everywhere says nothing"


def test_german_is_the_first_language(settings):
    settings.LANGUAGES = [("en", "English"), ("uk", "Українська"), ("de", "Deutsch")]
    assert languages() == ["de", "en", "uk"]


def test_a_text_of_the_page_is_not_marked(office):
    assert render('{% text office "welcome" %}', office, "de") == "Willkommen"


def test_a_foreign_text_is_marked(office):
    assert render('{% text office "welcome" %}', office, "en") == '<span lang="de">Willkommen</span>'
    assert render('{% text office "team" %}', office, "de") == '<span lang="en">Two people</span>'


def test_texts_are_escaped(office):
    office.welcome_de = "<b>&"
    assert render('{% text office "welcome" %}', office, "de") == "&lt;b&gt;&amp;"
    assert render('{% text office "welcome" %}', office, "en") == '<span lang="de">&lt;b&gt;&amp;</span>'


def test_rich_text_is_marked_as_a_block(office):
    office.mission_en = ""
    assert render('{% rich_text office "mission" %}', office, "en").startswith(
        '<div class="flow" lang="de"><p>'
    )


def test_an_attribute_is_marked_on_its_element(office):
    source = '{% pick office "welcome" as alt %}<img alt="{{ alt }}"{{ alt|lang }}>'
    assert render(source, office, "en") == '<img alt="Willkommen" lang="de">'
    assert render(source, office, "de") == '<img alt="Willkommen">'


def test_a_title_is_all_in_the_language_of_its_first_field(office):
    source = '{% object_title office "welcome" "place" %}'
    assert render(source, office, "en") == '<title lang="de">Willkommen – Jena – Integration vor Ort</title>'
    assert render(source, office, "de") == "<title>Willkommen – Jena – Integration vor Ort</title>"


def test_what_follows_in_a_title_is_in_that_language_too(office):
    """A German page on the English site names Munich as Germans do."""
    office.place_de, office.place_en = "München", "Munich"
    source = '{% object_title office "welcome" "place" %}'
    assert (
        render(source, office, "en") == '<title lang="de">Willkommen – München – Integration vor Ort</title>'
    )
    office.welcome_en = "Welcome"
    assert render(source, office, "en") == "<title>Welcome – Munich – Integration Near You</title>"


def test_a_passage_says_once_that_it_is_in_another_language(office):
    office.name_en = ""
    source = '{% passage %}{% text office "welcome" %}{% text office "name" %}{% endpassage %}'
    assert render(source, office, "en").count("You are reading it in German.") == 1


def test_a_passage_in_the_language_of_the_page_says_nothing(office):
    source = '{% passage %}{% text office "name" %}{% endpassage %}'
    assert render(source, office, "en") == '<span translate="no">Integration Office Jena</span>'


def test_an_inner_passage_speaks_for_itself(office):
    source = (
        '{% passage %}{% text office "name" %}{% passage %}{% text office "welcome" %}{% endpassage %}'
        '{% text office "name" %}{% endpassage %}'
    )
    page = render(source, office, "en")
    assert page.count("original-text") == 1
    assert page.startswith('<span translate="no">Integration Office Jena</span>')


def test_the_german_name_stands_beside_its_translation_only(office):
    source = '{% original_name office "name" %}'
    assert render(source, office, "de") == ""
    assert render(source, office, "en") == (
        '<span class="original-name" lang="de" translate="no">Integrationsbüro Jena</span>'
    )
    office.name_en = ""
    assert render(source, office, "en") == "", "the German name is shown already"
    office.name_en = office.name_de
    assert render(source, office, "en") == "", "nothing to add"
