"""The machine that measures, without its name."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

import django
import gunicorn

from scripts.measurement.serving import WORKERS


def described() -> str:
    return (
        f"{_processor()}, {os.cpu_count()} cores; Python {platform.python_version()}, "
        f"Django {django.get_version()}, gunicorn {gunicorn.__version__} with {WORKERS} workers."
    )


def moment() -> str:
    """When something was measured, and whether the machine had other things to do."""
    return f"*{datetime.now(UTC):%Y-%m-%d}; load of the machine before: {os.getloadavg()[0]:.1f}*"


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
