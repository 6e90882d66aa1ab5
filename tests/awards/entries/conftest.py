import shutil

import pytest
from django.core.cache import cache

from awards.models import Circular, Edition, Entry
from outbox.models import Mail
from tests import cast
from tests.awards.entries.circulars.circulating import enter
from tests.awards.entries.entering import EMAIL, NOMINEE, begin, path_in
from website.private_files import private_storage


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


@pytest.fixture
def circular(edition):
    return Circular.objects.get(edition=edition)


@pytest.fixture
def entries(edition):
    """One of each kind, named by their addresses."""
    nominated = {"kind": "nomination", "nominee_name": "Nachbarn e. V.", "nominee_email": NOMINEE}
    won = enter(edition, "won", state="complete", consent="given", **nominated)
    edition.winners.create(prize=edition.prizes.get(), entry=won, name_de="Nachbarn e. V.")
    enter(edition, "complete", state="complete", language="en")
    enter(edition, "sent")
    enter(edition, "refused", consent="refused", **nominated)
    enter(edition, "draft", state="draft", sent_at=None)
    enter(edition, "withdrawn", state="withdrawn", withdrawn_at=won.created)


@pytest.fixture
def nothing_stays_on_the_disk():
    yield
    shutil.rmtree(private_storage().location, ignore_errors=True)
