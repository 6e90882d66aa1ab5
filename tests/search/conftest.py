import pytest

from search.content.loading import load_synonyms
from search.models import Synonym


@pytest.fixture
def words_that_mean_the_same(db):
    load_synonyms(Synonym)
