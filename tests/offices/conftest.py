from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client


@pytest.fixture(scope="session")
def loaded_once(django_db_setup, django_db_blocker):
    """A client of a site with the five offices, for pages that are read once and asked many questions."""

    @contextmanager
    def load():
        with django_db_blocker.unblock(), transaction.atomic():
            call_command("load_offices", verbosity=0)
            yield Client()
            transaction.set_rollback(True)

    return load
