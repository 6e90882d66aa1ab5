"""Where answers are kept: what holds is found, and nothing that a disk or a clock does makes a page wrong."""

import fcntl
import subprocess
import sys
import time
from contextlib import suppress

import pytest
import time_machine

from keeper.answer import PageAnswer
from keeper.store import AT_HAND, LARGEST, LARGEST_AT_HAND, LONGEST_WRITING, Store

KEY = "/de/\n\n100.device.n\nhttp\n"
ANSWER = PageAnswer("200 OK", (("Content-Type", "text/html"),), b"Guten Tag")
NOW, END = 2_000_000_000.0, 2_000_000_600.0  # seconds since 1970
VERSION = 2**62 - 1

HOLDING_A_LOCK = """
import sys, time
from pathlib import Path
from keeper.store import Store
with Store(Path(sys.argv[1])).alone(sys.argv[2]):
    print("alone", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "kept")


@pytest.fixture
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def put(store, key=KEY, answer=ANSWER):
    store.keep(key, VERSION, (NOW, END), answer)


def found_at(store, moment: float, clock) -> list[bool]:
    """By whoever has just read it, and by another process."""
    clock.move_to(moment)
    return [bool(each.find(KEY, VERSION)) for each in (store, Store(store.directory))]


def test_it_holds_from_when_it_was_made_to_its_end(store, clock):
    put(store)
    assert store.find(KEY, VERSION) == ANSWER
    assert found_at(store, END - 1, clock) == [True, True]
    assert found_at(store, END, clock) == [False, False]


def test_a_clock_that_was_ahead_leaves_no_page_of_the_future(store, clock):
    put(store)
    assert store.find(KEY, VERSION)
    assert found_at(store, NOW - 60, clock) == [False, False]


def test_another_version_or_another_key_at_its_place_is_not_it(store, clock, monkeypatch):
    put(store)
    assert store.find(KEY, VERSION - 1) is None
    monkeypatch.setattr("keeper.store.PLACES", 1)
    put(store, KEY)
    put(store, KEY + "br")
    assert Store(store.directory).find(KEY, VERSION) is None


@pytest.mark.parametrize("left", [0, 1, 20, 45])
def test_half_a_file_is_no_page(store, clock, left):
    put(store)
    (file,) = store.directory.iterdir()
    file.write_bytes(file.read_bytes()[:left])
    assert store.find(KEY, VERSION) is None


def test_what_is_too_large_is_not_kept(store):
    put(store, answer=PageAnswer("200 OK", (), bytes(LARGEST)))
    assert not store.directory.exists()


def test_what_is_left_of_those_who_were_killed_while_writing_goes_at_the_next_start(store, monkeypatch):
    def killed(*_paths):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
        patched.setattr("os.replace", killed)
        put(store)
    store.tidy()
    assert len(list(store.directory.iterdir())) == 1, "somebody may be writing it"
    with time_machine.travel(time.time() + LONGEST_WRITING + 1):
        put(store)
        store.tidy()
    assert [each.suffix for each in store.directory.iterdir()] == [""]


def test_a_lock_ends_with_the_process_that_held_it(store):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDING_A_LOCK, store.directory, KEY], stdout=subprocess.PIPE
    )
    assert holder.stdout.readline() == b"alone\n"
    holder.kill()
    holder.communicate()
    begin = time.monotonic()
    with store.alone(KEY):
        assert time.monotonic() - begin < 5


def test_where_nothing_can_be_locked_each_makes_its_own(store, clock, monkeypatch):
    def no_locks_here(*_arguments):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks_here)
    with store.alone(KEY):
        put(store)
    assert store.find(KEY, VERSION) == ANSWER


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_fails(store, clock, monkeypatch):
    """Neither on a disk that has become read-only, where not even a file that is not there can be deleted."""
    store.directory.touch()
    with store.alone(KEY):
        put(store)
    assert store.find(KEY, VERSION) is None


def test_an_error_of_whoever_is_alone_is_no_error_of_the_disk(store):
    with pytest.raises(OSError, match="of a page"), store.alone(KEY):
        raise OSError("of a page")


def test_the_memory_of_a_process_has_an_end(store, clock):
    page = PageAnswer("200 OK", (), b"x" * LARGEST_AT_HAND)
    number = AT_HAND // LARGEST_AT_HAND + 5
    for each in range(number):
        put(store, f"{KEY}{each}", page)
        assert store.find(f"{KEY}{each}", VERSION)
        assert store.find(f"{KEY}{each}", VERSION), "again, from memory"
    held = [kept[2].body for kept in store._at_hand.values()]
    assert len(held) == number - 5
    assert sum(map(len, held)) == store._bytes_at_hand <= AT_HAND
