import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nobody_has_sent_anything():
    """The counter of the sending limit lives in the cache, which no transaction rolls back."""
    cache.clear()
