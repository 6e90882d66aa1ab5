import logging
from datetime import date

import pytest
from django.core.cache import cache

from events.models import EventState, Programme


@pytest.fixture(autouse=True)
def silence(caplog):
    """WeasyPrint writes into the log what is missing: alternative texts, a language, a file."""
    cache.clear()
    caplog.set_level(logging.WARNING, logger="weasyprint")
    yield
    found = [record for record in caplog.records if record.name.startswith("weasyprint")]
    assert not found, [record.getMessage() for record in found]


@pytest.fixture
def programme(bare):
    """A published programme of Jena without events."""
    return Programme.objects.create(
        office=bare,
        slug="woche",
        state=EventState.PUBLISHED,
        title_de="Woche der Vielfalt",
        title_en="Week of diversity",
        introduction_de="<h3>Willkommen</h3><p>Alle sind <strong>eingeladen</strong>.</p>",
        introduction_en="<h3>Welcome</h3><p>Everybody is <strong>invited</strong>.</p>",
        first_day=date(2031, 6, 1),
        last_day=date(2031, 6, 30),
        nationwide_first_day=date(2031, 6, 7),
        nationwide_last_day=date(2031, 6, 14),
        initiators_de="die Kirchen",
        initiators_en="the churches",
        co_organisers_de="viele Vereine",
        co_organisers_en="many clubs",
    )
