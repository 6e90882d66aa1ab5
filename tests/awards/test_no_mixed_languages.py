"""Nothing on the English pages of awards is German without saying so, nor the other way round."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from awards.models import Edition
from awards.translation import TRANSLATED_FIELDS
from tests.conftest import NOW
from tests.offices.test_no_mixed_languages import OTHER, foreign_words, mixed, paragraphs
from tests.website.pages import parse

pytestmark = pytest.mark.usefixtures("at_noon")

LISTS = {"de": ["/de/preise/", "/de/"], "en": ["/en/awards/", "/en/"]}


def foreign_content(language: str) -> set[str]:
    """What the awards say in the other language, or in German alone."""
    other, found = OTHER[language], set()
    for model, fields in TRANSLATED_FIELDS.items():
        for row in model.objects.all():
            for field in fields:
                here, there = (getattr(row, f"{field}_{code}") or "" for code in [language, other])
                found |= set(paragraphs(there)) if here != there else set()
    return found


@pytest.fixture
def awards(db):
    """The one of 2017, the example, and the same decided, in German alone."""
    for command in ["load_offices", "load_awards", "create_example_award"]:
        call_command(command, stdout=StringIO())
    decided = Edition.objects.get(award__slug="beispiel-preis-fuer-gute-nachbarschaft")
    decided.winners.create(prize=decided.prizes.first(), name_de="Gartengruppe", text_de="<p>Sie gräbt.</p>")
    german = ["criteria", "questions", "required_documents"]
    for rows in german:
        for row in getattr(decided, rows).all():
            for field in TRANSLATED_FIELDS[type(row)]:
                setattr(row, f"{field}_en", "")
            row.save()
    for field in TRANSLATED_FIELDS[Edition]:
        setattr(decided, f"{field}_en", "")
    decided.deadline, decided.opens_at = NOW, None
    decided.decided_on, decided.announced_at = date(2031, 6, 1), NOW
    decided.save()


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_text_is_in_the_other_language_without_saying_so(client, awards, language):
    foreign = foreign_content(language) | foreign_words(language)
    prefix = LISTS[language][0]
    pages = [f"{prefix}{edition.award.slug}/{edition.year}/" for edition in Edition.objects.all()]
    assert len(pages) == 2
    for path in [*LISTS[language], *pages]:
        assert (path, mixed(parse(client.get(path)), language, foreign)) == (path, [])
