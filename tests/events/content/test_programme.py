"""The Intercultural Week 2023 of the Wartburgkreis, every fact of it, word for word."""

from datetime import date

import pytest
from django.utils.translation import override

from events.models import Programme
from events.translation import TRANSLATED_FIELDS
from events.words import programme as programme_in_words
from tests.events.content.loading import SLUG
from website.languages.bilingual import languages, text_in

pytestmark = pytest.mark.usefixtures("week_on_stage")


def test_the_programme_has_a_period_of_its_own(week):
    assert (week.first_day, week.last_day) == (date(2023, 9, 12), None)
    assert (week.nationwide_first_day, week.nationwide_last_day) == (date(2023, 9, 24), date(2023, 10, 1))
    with override("en"):
        assert programme_in_words.period_in_words(week) == "from 12\u00a0September 2023"
        assert (
            programme_in_words.nationwide_period_in_words(week) == "24\u00a0September to 1\u00a0October 2023"
        )
        assert programme_in_words.announced_in_words(week) == "more than 30 events"


def test_every_word_of_the_programme(week):
    said = {
        field: (getattr(week, f"{field}_de"), getattr(week, f"{field}_en"))
        for field in TRANSLATED_FIELDS[Programme]
    }
    assert said == {
        "title": (
            "Interkulturelle Woche 2023 im Wartburgkreis",
            "Intercultural Week 2023 in the Wartburgkreis",
        ),
        "series": ("Interkulturelle Woche", "Intercultural Week"),
        "introduction": (
            "<p>Der Wartburgkreis macht ab Dienstag, dem 12. September 2023, bei der Interkulturellen Woche mit. Aufgerufen dazu haben die römisch-katholische, die evangelische und die griechisch-orthodoxe Kirche in Deutschland. Die bundesweite Woche selbst dauert vom 24. September bis zum 1. Oktober 2023. Mehr als 30 Veranstaltungen stehen auf dem vielfältigen Programm. Zusammengestellt und organisiert hat es das Integrationsmanagement mit vielen Beteiligten aus dem Netzwerk, mit Vereinen, mit Initiativen und mit der Stadt Eisenach. Der Wartburgkreis lädt herzlich ein.</p>",
            "<p>From Tuesday, 12 September 2023, the Wartburgkreis takes part in the Intercultural Week, following a call by the Roman Catholic, Protestant and Greek Orthodox churches in Germany. The nationwide week itself runs from 24 September to 1 October 2023. The varied programme has more than 30 events. Integration Management put it together and organised it with many network partners, associations and initiatives and with the town of Eisenach. The Wartburgkreis warmly invites you.</p>",
        ),
        "initiators": (
            "die römisch-katholische, die evangelische und die griechisch-orthodoxe Kirche in Deutschland",
            "the Roman Catholic, Protestant and Greek Orthodox churches in Germany",
        ),
        "co_organisers": (
            "viele Beteiligte aus dem Netzwerk, Vereine, Initiativen und die Stadt Eisenach",
            "many network partners, associations, initiatives and the town of Eisenach",
        ),
        "further_events": ("viele weitere Veranstaltungen", "many more events"),
        "funding_note": (week.office.funding_note_de, week.office.funding_note_en),
    }
    assert (week.slug, week.year, week.state) == (SLUG, 2023, "published")
    assert (week.announced_events, week.announced_as_minimum) == (30, True)


def test_the_funders_are_the_two_that_pay_for_projects(week):
    assert list(week.funders.all()) == list(week.office.funding_programmes.filter(relation="projects"))
    assert week.funders.count() == 2


@pytest.mark.parametrize("model", TRANSLATED_FIELDS, ids=lambda model: model.__name__)
def test_every_text_exists_in_every_language(week, model):
    for row in model.objects.all():
        for field in TRANSLATED_FIELDS[model]:
            there = [code for code in languages() if text_in(row, field, code)]
            assert there in ([], languages()), f"{model.__name__} {row}: {field}"
