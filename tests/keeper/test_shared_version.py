"""The content version of several machines, in a Redis of its own."""

import shutil
import subprocess
import tempfile
import time

import pytest
from django.core.cache import caches
from redis import Redis
from redis.exceptions import ConnectionError as NotYet

from keeper.version import shared
from keeper.version.shared import COMMITTING, TRUSTED, VERSION, VersionInRedis, is_shared
from website.shared_cache import circuit

pytestmark = pytest.mark.skipif(shutil.which("redis-server") is None, reason="redis-server is not installed")
PATIENCE = 20  # seconds


class OwnRedis:
    def __init__(self, directory):
        self.directory, self.socket = directory, f"{directory}/redis"
        self.process = None
        self.client = Redis(unix_socket_path=self.socket)

    def start(self):
        settings = [
            "--port",
            "0",
            "--unixsocket",
            self.socket,
            "--save",
            "",
            "--appendonly",
            "no",
            "--dir",
            self.directory,
        ]
        self.process = subprocess.Popen(["redis-server", *settings], stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                return self.client.ping()
            except NotYet:
                time.sleep(0.02)
        raise AssertionError("Redis does not answer")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


@pytest.fixture
def redis(settings, monkeypatch):
    # A circuit is closed again at once, not after fifteen seconds.
    monkeypatch.setattr(circuit, "LEFT_ALONE", 0)
    backend = "website.shared_cache.backend.SharedCache"
    # The path of a socket may have a hundred characters, which that of a test soon has.
    with tempfile.TemporaryDirectory(prefix="redis-") as directory:
        own = OwnRedis(directory)
        settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": f"unix://{own.socket}"}}
        own.start()
        yield own
        own.stop()


@pytest.fixture
def version(redis):
    found = VersionInRedis()
    found.begin()
    found.end()
    found.current()
    return found


def test_it_is_where_the_cache_is_shared(redis):
    assert is_shared()
    assert caches["default"].trouble() == ""


def test_it_is_the_same_on_all_machines_until_somebody_commits(version):
    other = VersionInRedis()
    before = version.current()
    assert other.current() == before is not None
    other.begin()
    assert version.current() is None
    other.end()
    assert version.current() not in {None, before}


def test_nobody_knows_it_until_the_last_of_two_has_committed(version):
    version.begin()
    version.begin()
    version.end()
    assert version.current() is None
    version.end()
    assert version.current() is not None


def test_whoever_is_killed_while_committing_is_forgotten(version, redis):
    before = version.current()
    version.begin()
    assert 0 < redis.client.ttl(COMMITTING) <= 5
    redis.client.delete(COMMITTING)  # as Redis does when the time is over
    assert version.current() not in {None, before}
    version.end()
    assert version.current() is not None


def test_a_redis_that_has_lost_it_gets_a_new_one(version, redis):
    before = version.current()
    redis.client.delete(VERSION)
    assert version.current() is None
    assert version.current() not in {None, before}


def test_while_it_is_away_nobody_knows_it_and_afterwards_it_has_moved(version, redis):
    before, other = version.current(), VersionInRedis()
    redis.stop()
    assert version.current() is None
    redis.start()
    redis.client.set(VERSION, before)  # as if only the way to it had been cut
    assert version.current() is None
    assert version.current() not in {None, before}
    assert other.current() == version.current()


@pytest.fixture
def without_trust(monkeypatch):
    """Redis is looked at each time, not every two seconds; however fast or slow this machine is."""

    def trust_that_is_over_at_once(redis):
        redis.set(TRUSTED, 1)
        redis.delete(TRUSTED)
        return True

    monkeypatch.setattr(shared, "_trust", trust_that_is_over_at_once)


def test_one_that_takes_nothing_new_is_not_believed(redis, without_trust, version):
    """It is full, or follows another one: whoever saves cannot tell, and the old version can still be read."""
    assert version.current() is not None
    redis.client.config_set("maxmemory", 1)
    assert redis.client.get(VERSION)
    assert version.current() is None
    redis.client.config_set("maxmemory", 0)
    assert version.current() is None, "somebody may have saved something"
    assert version.current() is not None


def test_one_that_comes_back_with_a_copy_of_before_is_not_believed(redis, without_trust, version):
    """Nobody asked meanwhile, so nobody has noticed."""
    before = version.current()
    redis.client.save()
    VersionInRedis().begin()
    VersionInRedis().end()
    redis.process.kill()
    redis.process.wait(timeout=PATIENCE)
    redis.start()
    assert int(redis.client.get(VERSION)) == before, "it has the version of before"
    seen = [VersionInRedis().current() for _time in range(3)]
    assert before not in seen
    assert seen[-1] is not None


def test_where_nobody_may_ask_for_its_name_it_is_believed(redis, without_trust, version):
    redis.client.acl_setuser("default", commands=["-info"])
    seen = [version.current() for _time in range(3)]
    assert seen[1] == seen[2] is not None


def test_what_was_saved_is_told_though_it_was_away_a_moment_ago(version, redis, monkeypatch):
    monkeypatch.setattr(circuit, "LEFT_ALONE", 600)
    before = int(redis.client.get(VERSION))
    redis.stop()
    assert version.current() is None
    redis.start()
    redis.client.set(VERSION, before)
    version.begin()
    version.end()
    assert int(redis.client.get(VERSION)) != before


def test_whoever_could_not_tell_says_so(version, redis, caplog):
    redis.stop()
    version.begin()
    version.end()
    assert "manage.py forget_kept_pages" in caplog.text
    redis.start()
