from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.test import Client


@pytest.fixture(scope="session")
def loaded_once(standing):
    """A client of a site with the five offices, for pages that are read once and asked many questions."""

    @contextmanager
    def load():
        with standing():
            call_command("load_offices", verbosity=0)
            yield Client()

    return load
