import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

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


@pytest.fixture(autouse=True)
def the_database_of_the_test_stays_open():
    """As with Django's test client: a request would close the connection in whose transaction the test stands."""
    for signal in [request_started, request_finished]:
        signal.disconnect(close_old_connections)
    yield
    for signal in [request_started, request_finished]:
        signal.connect(close_old_connections)
