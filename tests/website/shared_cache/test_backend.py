"""A Redis that is away, in each way it can be: everything goes on from the memory of the process, and says so once."""

import pytest

from tests.website.shared_cache import redis_server
from tests.website.shared_cache.redis_server import redis_that_answers
from website.shared_cache import backend, circuit, default
from website.shared_cache.backend import SharedCache, without_password

AWAY = {
    "silent": (redis_server.NOTHING, "TimeoutError"),
    "full": (redis_server.FULL, "OutOfMemoryError"),
    "read-only": (redis_server.READ_ONLY, "ReadOnlyError"),
    "loading": (redis_server.LOADING, "BusyLoadingError"),
    "another password": (redis_server.WRONG_PASSWORD, "AuthenticationError"),
}
OPERATIONS = [
    lambda cache: (cache.set("one", 1), cache.get("one"))[1],
    lambda cache: (cache.add("one", 1), cache.incr("one", 0))[1],
    lambda cache: (cache.set_many({"one": 1}), cache.get_many(["one"])["one"])[1],
    lambda cache: (cache.set("one", 1), cache.touch("one"), int(cache.has_key("one")))[2],
    lambda cache: (cache.set("none", 1), cache.delete("none"), cache.get("none", 1))[2],
    lambda cache: (cache.set("none", 1), cache.delete_many(["none"]), cache.get("none", 1))[2],
    lambda cache: (cache.set("none", 1), cache.clear(), cache.get("none", 1))[2],
    lambda cache: cache.get_or_set("one", lambda: 1),
]


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(backend, "SECONDS_FOR_AN_ANSWER", 0.1)


@pytest.fixture(params=AWAY)
def away(request):
    answer, error = AWAY[request.param]
    with redis_that_answers(answer) as server:
        server.error = error
        yield server


@pytest.mark.parametrize("operation", OPERATIONS)
def test_every_operation_goes_on_from_memory(away, operation):
    assert operation(SharedCache(away.url, {})) == 1


@pytest.mark.parametrize("operation", OPERATIONS)
def test_one_that_is_not_started_is_no_hindrance(operation):
    assert operation(SharedCache("redis://127.0.0.1:1/0", {})) == 1


@pytest.mark.parametrize("host", ["no-such-host.invalid", ".", "a" * 70])
def test_a_name_that_is_nobodys_is_no_hindrance(host):
    cache = SharedCache(f"redis://{host}:6379/0", {})
    cache.set("one", 1)
    assert cache.get("one") == 1
    assert cache.trouble()


def test_it_is_asked_once_and_said_once_without_its_password(away, caplog):
    cache = SharedCache(away.url, {})
    cache.get("one")
    cache.set("one", 1)
    asked = len(away.asked)
    for _ in range(10):
        SharedCache(away.url, {}).set("one", 1)  # as another thread would
    assert len(away.asked) == asked
    [said] = [record.getMessage() for record in caplog.records]
    assert away.error in said
    assert f"redis://127.0.0.1:{away.server_address[1]}/0" in said
    assert "secret" not in caplog.text
    assert cache.trouble() == away.error


def test_it_is_used_again_as_soon_as_it_takes_something(monkeypatch, caplog):
    monkeypatch.setattr(circuit, "LEFT_ALONE", 0)
    with redis_that_answers(redis_server.FULL) as server:
        cache = SharedCache(server.url, {})
        for _ in range(3):
            cache.set("one", 1)
        server.answer = redis_server.FINE
        assert cache.trouble() == ""
        asked = len(server.asked)
        cache.set("one", 1)
        assert len(server.asked) == asked + 1
    assert [record.getMessage().rpartition(" cannot be used ")[1] for record in caplog.records] == [
        " cannot be used ",
        "",
    ]


def test_what_was_kept_when_it_was_away_before_is_forgotten(monkeypatch):
    """Meanwhile others may have changed it."""
    monkeypatch.setattr(circuit, "LEFT_ALONE", 0)
    with redis_that_answers(redis_server.FULL) as server:
        cache = SharedCache(server.url, {})
        cache.set("page", "old")
        server.answer = redis_server.FINE
        assert cache.trouble() == ""
        server.answer = redis_server.FULL
        assert cache.get("page") is None


def test_to_count_up_what_is_not_there_is_still_an_error_of_the_caller():
    with pytest.raises(ValueError, match="not found"):
        SharedCache("redis://127.0.0.1:1/0", {}).incr("nothing")


@pytest.mark.parametrize(
    ("server", "shown"),
    [
        ("redis://name:pass@word@cache.example.org:6379/0?x=1", "redis://cache.example.org:6379/0"),
        ("unix://:secret@/run/redis.sock?db=1", "unix:///run/redis.sock"),
        ("rediss://cache.example.org", "rediss://cache.example.org"),
    ],
)
def test_what_is_shown_of_its_address(server, shown):
    assert without_password(server) == shown


def test_a_cache_of_one_process_has_no_troubles():
    assert default.trouble() == ""
