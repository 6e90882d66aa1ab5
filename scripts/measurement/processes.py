"""What Linux knows of a process and its children, from its files and clocks."""

import time
from collections.abc import Iterator
from pathlib import Path

PROCESSES = Path("/proc")


def children_of(pid: int) -> list[int]:
    return sorted(child for child, parent in _parents() if parent == pid)


def _parents() -> Iterator[tuple[int, int]]:
    for directory in PROCESSES.glob("[0-9]*"):
        try:
            stat = (directory / "stat").read_text()
        except OSError:
            continue  # it has ended meanwhile
        # The name before may hold spaces and brackets of its own; then come the state and the parent.
        yield int(directory.name), int(stat.rpartition(")")[2].split()[1])


def cpu_of(pid: int) -> float:
    """Seconds of CPU that all threads of a process took, in user and kernel.

    The process's own clock: in /proc the same stands in hundredths, which is fifty kept pages.
    """
    # As clock_getcpuclockid(3) makes the name of that clock from the number of a process.
    return time.clock_gettime((~pid << 3) | 2)


def pss_of(pid: int) -> float:
    """Megabytes a process takes: what it shares with others counts by its share."""
    lines = (PROCESSES / str(pid) / "smaps_rollup").read_text().splitlines()
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kilobytes * 1024 / 1_000_000
