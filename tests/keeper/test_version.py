"""The content version of one machine: seen by all processes, and safe from those that are killed."""

import shutil
import subprocess
import sys
import time

import pytest
import time_machine

from keeper.version import file
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


def test_processes_that_commit_at_the_same_time_lose_no_step(path):
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
    assert version.current() not in {None, before}, "as many ends as beginnings"


def test_whoever_reads_while_another_one_writes_sees_no_number_of_a_page(path):
    """What is kept is kept under one that was seen twice, before and after a page was rendered."""
    version = VersionInFile(path)
    smallest = version.current()
    writer = subprocess.Popen([sys.executable, "-c", IN_ANOTHER_PROCESS, path, *["begin", "end"] * 5_000])
    while writer.poll() is None:
        smallest = min(smallest, version.current() or smallest)
    assert smallest > 2**40, "62 bits of chance are hardly ever that few, pieces of them are"


def test_another_file_in_its_place_is_noticed(path, tmp_path, monkeypatch):
    """A folder is brought back from its copy, or emptied, while the site runs."""
    monkeypatch.setattr(file, "LOOKS_AFTER", 0.0)
    version, copy = VersionInFile(path), tmp_path / "copy"
    before = version.current()
    shutil.copy(path, copy)
    version.begin()
    version.end()
    copy.replace(path)
    assert version.current() == before
    elsewhere(path, "begin", "end")
    moved = version.current()
    assert moved not in {None, before}
    path.unlink()
    elsewhere(path, "begin", "end")
    assert version.current() not in {None, before, moved}


def test_a_copy_that_comes_back_goes_on_with_other_numbers(path):
    """Under the numbers that follow in one, pages may be kept."""
    version = VersionInFile(path)
    version.current()
    copy, numbers = path.read_bytes(), set()
    for _time in range(2):
        path.write_bytes(copy)
        version.begin()
        version.end()
        numbers.add(version.current())
    assert len(numbers) == 2


def test_where_nothing_can_be_written_nobody_knows_it(tmp_path):
    (tmp_path / "a file").touch()
    assert VersionInFile(tmp_path / "a file" / "content-version").current() is None
