import gc
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import translation
from whitenoise import WhiteNoise
from whitenoise.compress import Compressor

from attachments.apart import cleaning, process
from attachments.kinds import Kind
from drafts.timed import middleware
from offices.models import Office, User
from tests import cast, forgotten_changes

HERE = Path(__file__).parent
# The moment at which tests of awards and events stand, where time matters: a Monday at noon, summer time.
NOW = datetime(2031, 6, 2, 10, tzinfo=UTC)
ASK_A_DATABASE = {"db", "transactional_db", "standing"}
# Here is asked what Python makes of rows: sentences, papers, files. Nothing is sorted, searched or refused by the
# database, so that one of them is enough.
ONE_DATABASE = {
    "awards/content", "events/content", "events/paper", "offices/content", "offices/hours", "pages/legal",
    "pages/statements", "website/languages", "website/search_engines",
    "offices/test_address_card.py", "offices/test_no_mixed_languages.py", "offices/test_office_page.py",
    "offices/test_order_of_duties.py", "offices/test_structured_data.py", "offices/test_ways_to_an_office.py",
}  # fmt: skip


def pytest_collection_modifyitems(items):
    """What PostgreSQL is asked is marked: each test that asks a database, with its first case or with all of them.

    SQLite has every case of every test.
    """
    seen = set()
    for item in items:
        file = item.path.relative_to(HERE)
        asks = item.get_closest_marker("django_db") or ASK_A_DATABASE & set(item.fixturenames)
        if not asks or {file.as_posix(), file.parent.as_posix()} & ONE_DATABASE:
            continue
        function = item.nodeid.partition("[")[0]
        if function not in seen or item.get_closest_marker("each_case"):
            item.add_marker("postgresql")
        seen.add(function)


def pytest_collection_finish():
    """What is here by now stays until the end: to look through all of it again and again for garbage costs a twentieth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    result = yield
    lines = forgotten_changes.forgotten()
    assert not lines, f"These write an event outside of as_one_change(): {', '.join(lines)}"
    return result


@pytest.fixture(scope="session", autouse=True)
def no_change_is_forgotten():
    with forgotten_changes.watched():
        yield


@pytest.fixture(scope="session", autouse=True)
def tables_are_emptied_row_by_row():
    """To make all tables anew, as Django does after a test that commits, takes PostgreSQL ten times as long."""

    def deleting(operations, style, tables, **options):
        return [f"DELETE FROM {operations.quote_name(table)}" for table in tables]

    with pytest.MonkeyPatch.context() as patch:
        if connection.vendor == "postgresql":
            patch.setattr(type(connection.ops), "sql_flush", deleting)
        yield


@pytest.fixture(scope="session", autouse=True)
def collected_static_files(django_test_environment):
    """Pages link the one hashed stylesheet, as they do in production."""
    from django.conf import settings

    with pytest.MonkeyPatch.context() as patch:
        # To compress what packages bring takes ten seconds, and no test looks at it.
        patch.setattr(Compressor, "should_compress", lambda self, path: path.startswith("css/"))
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
def language_of_the_site():
    """Django keeps the language of the last request; the next test does not begin with it."""
    translation.deactivate()


@pytest.fixture(autouse=True)
def documents_are_looked_into_here(monkeypatch):
    """Not in a process of their own, which tests/attachments/test_apart.py shows: quicker, and open to what a test changes."""

    def cleaned(kind, file, effort):
        file.seek(0)
        with process._one_at_a_time:
            found, content = cleaning.cleaned(kind, file.read())
        return Kind(found), content

    monkeypatch.setattr(process, "cleaned", cleaned)


@pytest.fixture(scope="session")
def standing(django_db_setup, django_db_blocker):
    """A block whose rows stand for several tests, each of which undoes only what it has done itself."""

    @contextmanager
    def block():
        translation.deactivate()  # the last test of the file before may have read an English page
        with django_db_blocker.unblock(), transaction.atomic():
            yield
            transaction.set_rollback(True)

    return block


@pytest.fixture(scope="session")
def equip():
    """What an office gets in a folder besides the rows of cast.add_everything(); nothing, unless the folder says."""
    return lambda office: office


@pytest.fixture(scope="module")
def cast_on_stage(standing, equip):
    """Jena, Gera and their people stand for all tests of the file that uses this: it saves making them each time."""
    with standing():
        jena, gera = equip(cast.jena()), equip(cast.gera())
        cast.anna(jena), cast.rita(jena), cast.gerd(gera), cast.olga()
        yield


@pytest.fixture(scope="module")
def jena_on_stage(standing, equip):
    """The same with Jena and her people alone."""
    with standing():
        jena = equip(cast.jena())
        cast.anna(jena), cast.rita(jena)
        yield


@pytest.fixture
def empty_stage(db):
    """Where a cast stands on stage, it leaves for this one test."""
    if Office.objects.exists():
        cast.everybody_leaves()


@pytest.fixture
def bare(empty_stage):
    """An office without any rows."""
    return cast.make_office("jena", "Jena")


# Each of these is who stands on stage, or makes an entrance for this one test.


@pytest.fixture
def jena(db, equip):
    return Office.objects.filter(slug="jena").first() or equip(cast.jena())


@pytest.fixture
def gera(db, equip):
    return Office.objects.filter(slug="gera").first() or equip(cast.gera())


@pytest.fixture
def anna(jena):
    return User.objects.filter(username="anna").first() or cast.anna(jena)


@pytest.fixture
def rita(jena):
    return User.objects.filter(username="rita").first() or cast.rita(jena)


@pytest.fixture
def mona(jena):
    return User.objects.filter(username="mona").first() or cast.mona(jena)


@pytest.fixture
def emil(jena):
    return User.objects.filter(username="emil").first() or cast.emil(jena)


@pytest.fixture
def tara(jena):
    return User.objects.filter(username="tara").first() or cast.tara(jena)


@pytest.fixture
def gerd(gera):
    return User.objects.filter(username="gerd").first() or cast.gerd(gera)


@pytest.fixture
def olga(db):
    return User.objects.filter(username="olga").first() or cast.olga()


@pytest.fixture
def as_anna(client, anna):
    client.force_login(anna)
    return client


@pytest.fixture
def as_rita(client, rita):
    client.force_login(rita)
    return client


@pytest.fixture
def as_olga(client, olga):
    client.force_login(olga)
    return client


@pytest.fixture(autouse=True)
def nothing_is_due(request, monkeypatch):
    """That it is asked once after each change if something is to be published now, tests/drafts/ shows.

    Elsewhere it is no query of the page whose queries are counted.
    """
    if not request.path.is_relative_to(HERE / "drafts"):
        monkeypatch.setattr(middleware, "next_appointment", lambda: None)


@pytest.fixture
def at_noon(settings):
    settings.SITE_URL = "https://example.org"
    with time_machine.travel(NOW, tick=False):
        yield
