import pytest


@pytest.fixture(scope="module")
def site(loaded_once):
    """A client of a site with the five offices as they are shipped."""
    with loaded_once() as client:
        yield client
