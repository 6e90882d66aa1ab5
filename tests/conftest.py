import os
import tempfile
from pathlib import Path

# Before Django reads its settings: nothing a test does touches the data of a running site.
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="anlaufstelle-test-")
if "TEST_DATABASE_URL" in os.environ:
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]

import pytest
from django.core.management import call_command

from tests import cast


@pytest.fixture(scope="session", autouse=True)
def collected_static_files(django_test_environment):
    """Pages link the one hashed stylesheet, as they do in production."""
    from django.conf import settings

    call_command("collectstatic", interactive=False, verbosity=0)
    assert (Path(settings.STATIC_ROOT) / "staticfiles.json").exists()


@pytest.fixture(autouse=True)
def cheap_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def jena(db):
    return cast.jena()


@pytest.fixture
def gera(db):
    return cast.gera()


@pytest.fixture
def anna(jena):
    return cast.anna(jena)


@pytest.fixture
def rita(jena):
    return cast.rita(jena)


@pytest.fixture
def gerd(gera):
    return cast.gerd(gera)


@pytest.fixture
def olga(db):
    return cast.olga()
