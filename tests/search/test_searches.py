"""What residents type, and the page they have to find first, on the site as it ships. The same on both databases."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from search.content.loading import load_synonyms
from search.models import Synonym
from tests.search.finding import hits

SEARCHES = list(
    csv.DictReader(Path(__file__).with_name("searches.csv").read_text(encoding="utf-8").splitlines())
)


@pytest.fixture(scope="module")
def as_shipped(standing):
    with standing():
        for command in ["load_offices", "load_signpost", "load_events", "load_awards"]:
            call_command(command, verbosity=0, stdout=StringIO())
        if not Synonym.objects.exists():
            load_synonyms(Synonym)
        call_command("rebuild_search", stdout=StringIO())
        yield


@pytest.mark.each_case
@pytest.mark.django_db
@pytest.mark.parametrize(
    "search", SEARCHES, ids=lambda search: f"{search['language']} {search['typed'][:30]}"
)
def test_the_first_hit(as_shipped, search):
    found = [url.partition("#")[0] for url in hits(search["typed"], search["language"])]
    assert (found or [""])[0] == search["expected"].partition("#")[0], search["why"]
