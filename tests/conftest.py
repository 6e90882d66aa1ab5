from pathlib import Path

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
