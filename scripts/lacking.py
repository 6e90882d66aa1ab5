"""What a machine needs for the whole suite besides Python, and which packages of Debian bring it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import throwaway_postgres

ROOT = Path(__file__).resolve().parent.parent
VNU_JAR = os.environ.get("VNU_JAR", str(ROOT / "var/vnu/node_modules/vnu-jar/build/dist/vnu.jar"))
# As tests/browser/conftest.py looks for them.
BROWSERS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
# As tests/browser/firefox/marionette.py does.
FIREFOXES = ["firefox-esr", "firefox"]


class Thing(NamedTuple):
    name: str
    is_there: Callable[[], bool]
    packages: tuple[str, ...]


def _has(*programs: str) -> Callable[[], bool]:
    return lambda: any(map(shutil.which, programs))


def _runs(*arguments: str) -> Callable[[], bool]:
    return lambda: not subprocess.run([sys.executable, *arguments], capture_output=True).returncode


def _can_check_html() -> bool:
    return bool(shutil.which("java")) and Path(VNU_JAR).exists()


def _has_fonts() -> bool:
    return any(Path("/usr/share/fonts").rglob("*.[to]tf"))


POSTGRESQL = Thing("PostgreSQL", throwaway_postgres.available, ("postgresql",))
REDIS = Thing("Redis", _has("redis-server"), ("redis-server",))
CHROMIUM = Thing("Chromium", _has(*BROWSERS), ("chromium",))
FIREFOX = Thing("Firefox", _has(*FIREFOXES), ("firefox-esr",))
# Playwright brings a node of its own, which needs a library of the system: it shows only when it is started.
DRIVER = Thing(
    "a library for the driver of the browser", _runs("-m", "playwright", "--version"), ("libatomic1",)
)
HTML_CHECKER = Thing("the HTML checker", _can_check_html, ("default-jre-headless", "npm"))
PDF_READER = Thing("poppler, which reads PDF", _has("pdftotext"), ("poppler-utils",))
PANGO = Thing(
    "Pango, which makes PDF", _runs("-c", "import weasyprint"), ("libpango-1.0-0", "libpangoft2-1.0-0")
)
FONTS = Thing(
    "fonts",
    lambda: any(Path("/usr/share/fonts").rglob("*.[to]tf")),
    ("fonts-dejavu-core", "fonts-liberation"),
)
GIT = Thing("git", _has("git"), ("git",))

THINGS = [POSTGRESQL, REDIS, CHROMIUM, FIREFOX, DRIVER, HTML_CHECKER, PDF_READER, PANGO, FONTS, GIT]


def on_this_machine() -> list[Thing]:
    return [thing for thing in THINGS if not thing.is_there()]


def in_words(things: list[Thing]) -> str:
    """One line: what, and the commands that bring it."""
    packages = [package for thing in things for package in thing.packages]
    checker = "; npm install --prefix var/vnu vnu-jar" if HTML_CHECKER in things else ""
    return (
        f"{', '.join(thing.name for thing in things)}. What helps: apt install {' '.join(packages)}{checker}"
    )
