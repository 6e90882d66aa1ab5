from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from whitenoise import WhiteNoise

from tests import cast


@pytest.fixture(scope="session", autouse=True)
def collected_static_files(django_test_environment):
    """Pages link the one hashed stylesheet, as they do in production."""
    from django.conf import settings

    call_command("collectstatic", interactive=False, verbosity=0)
    assert (Path(settings.STATIC_ROOT) / "staticfiles.json").exists()


@pytest.fixture(scope="session", autouse=True)
def static_files_are_listed_once(collected_static_files):
    """Each client has a WhiteNoise of its own, which would go through all files again."""
    lists = {}
    list_files = WhiteNoise.update_files_dictionary

    def listed_once(self, root, prefix):
        if (root, prefix) not in lists:
            list_files(self, root, prefix)
            lists[root, prefix] = dict(self.files)
        self.files.update(lists[root, prefix])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoise, "update_files_dictionary", listed_once)
        yield


@pytest.fixture(autouse=True)
def cheap_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def standing(django_db_setup, django_db_blocker):
    """A block whose rows stand for several tests, each of which undoes only what it has done itself."""

    @contextmanager
    def block():
        with django_db_blocker.unblock(), transaction.atomic():
            yield
            transaction.set_rollback(True)

    return block


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
