import pytest
import time_machine

from pages.models import News
from tests import cast
from tests.pages.news import newsroom


@pytest.fixture
def noon_in_june(settings):
    """The moment at which the tests of news stand."""
    settings.SITE_URL = "https://example.org"
    with time_machine.travel(newsroom.NOON, tick=False):
        yield


@pytest.fixture
def empty(jena, gera):
    """Jena, which has no news at all, and neither has Gera."""
    News.objects.all().delete()
    return jena


@pytest.fixture
def offices(jena):
    """One office in each state whose law is known: Jena in TH, Leer in NI, Germersheim in RP."""
    return {
        "TH": jena,
        "NI": cast.make_office("leer", "Leer", state="NI"),
        "RP": cast.make_office("germersheim", "Germersheim", state="RP"),
    }


@pytest.fixture
def housing(jena):
    """Three levels: housing, rent, moving. Beside the first stands the page of the cast, jena-guide."""
    top = cast.make_page(jena, "housing", "Wohnen", position=1, summary_de="Wie Sie wohnen.")
    rent = cast.make_page(jena, "rent", "Mietvertrag", parent=top, short_title_de="Miete")
    cast.make_page(jena, "moving", "Umzug", parent=rent)
    return top


@pytest.fixture
def site_wide(db):
    return cast.make_page(None, "welcome", "Willkommen")
