"""The content version of one machine: seen by all processes, and safe from those that are killed."""

import subprocess
import sys
import time

import pytest
import time_machine

from keeper.version.file import LONGEST_COMMIT, VersionInFile

IN_ANOTHER_PROCESS = """
import sys
from pathlib import Path
from keeper.version.file import VersionInFile
version = VersionInFile(Path(sys.argv[1]))
for step in sys.argv[2:]:
    getattr(version, step)()
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a folder that is not there yet" / "content-version"


def elsewhere(path, *steps):
    subprocess.run([sys.executable, "-c", IN_ANOTHER_PROCESS, path, *steps], check=True)


def test_it_is_the_same_until_somebody_commits_and_then_another_one(path):
    version = VersionInFile(path)
    before = version.current()
    assert version.current() == VersionInFile(path).current() == before
    version.begin()
    assert version.current() is None
    version.end()
    assert version.current() not in {None, before}


def test_another_process_moves_it(path):
    version = VersionInFile(path)
    before = version.current()
    elsewhere(path, "begin", "end")
    assert version.current() not in {None, before}


def test_nobody_knows_it_until_the_last_of_two_has_committed(path):
    version = VersionInFile(path)
    version.begin()
    version.begin()
    version.end()
    assert version.current() is None
    version.end()
    assert version.current() is not None


def test_whoever_is_killed_while_committing_stops_nobody_for_long_and_leaves_nothing_old(path):
    version = VersionInFile(path)
    before = version.current()
    elsewhere(path, "begin")
    assert version.current() is None
    with time_machine.travel(time.time() + LONGEST_COMMIT + 1):
        assert version.current() not in {None, before}
        version.begin()
        version.end()
        assert version.current() is not None, "the one that was killed is forgotten"


def test_threads_and_processes_lose_no_step(path):
    version = VersionInFile(path)
    before = version.current()
    others = [
        subprocess.Popen([sys.executable, "-c", IN_ANOTHER_PROCESS, path, *["begin", "end"] * 200])
        for _ in "ab"
    ]
    for _ in range(200):
        version.begin()
        version.end()
    assert [other.wait() for other in others] == [0, 0]
    assert version.current() == before + 3 * 2 * 200
