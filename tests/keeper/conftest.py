import pytest
from django.core.wsgi import get_wsgi_application

from keeper import version
from keeper.front import Front
from keeper.store import Store


@pytest.fixture(scope="session")
def django_application():
    return get_wsgi_application()


@pytest.fixture
def front(django_application, tmp_path):
    """The site with its keeper, which has kept nothing yet."""
    version.move()
    return Front(django_application, Store(tmp_path / "kept"))
