import pytest
from django.core.cache import cache

from awards.models import Edition, Entry
from outbox.models import Mail
from tests import cast
from tests.awards.entries.entering import EMAIL, begin, path_in


@pytest.fixture(scope="package", autouse=True)
def cast_on_stage(standing):
    """Jena and Gera stand for all tests of this folder, with nothing entered yet."""
    with standing():
        cast.add_awards(cast.jena()), cast.add_awards(cast.gera())
        Entry.objects.all().delete()
        yield


@pytest.fixture(autouse=True)
def nobody_has_sent_yet(settings):
    settings.SITE_URL = "https://example.org"
    cache.clear()


@pytest.fixture
def edition(jena):
    return Edition.objects.get(award__office=jena, year=2031)


@pytest.fixture
def draft(client, edition):
    begin(client)
    return Entry.objects.get()


@pytest.fixture
def link(draft):
    """The path in the mail."""
    return path_in(Mail.objects.get(to=EMAIL))
