"""What a bare machine is told, and that .ci/run brings all of it."""

import os
import subprocess
import sys
from importlib import import_module

import pytest
from django.conf import settings


@pytest.fixture
def lacking():
    return import_module("lacking")


def test_it_is_one_line_with_what_helps(lacking):
    said = lacking.in_words([lacking.POSTGRESQL, lacking.DRIVER])
    assert said == (
        "PostgreSQL, a library for the driver of the browser. What helps: apt install postgresql libatomic1"
    )
    assert "npm install" in lacking.in_words([lacking.HTML_CHECKER])


def test_ci_installs_every_package_it_names(lacking):
    script = (settings.BASE_DIR / ".ci/run").read_text()
    assert [package for thing in lacking.THINGS for package in thing.packages if package not in script] == []


def test_ci_looks_for_the_lightest_browser_in_fresh_lists():
    script = (settings.BASE_DIR / ".ci/run").read_text()
    assert script.index("apt-get update") < script.index('"$(lightest_browser)"')


def test_a_machine_without_firefox_is_told_what_to_install(lacking, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert not lacking.FIREFOX.is_there()
    assert lacking.FIREFOX in lacking.THINGS
    assert "Firefox. What helps: apt install firefox-esr" in lacking.in_words([lacking.FIREFOX])


def test_a_driver_that_does_not_start_is_found_out(lacking, monkeypatch):
    """It is there, as Python's package brings it, and cannot run."""
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", "/bin/false")
    assert lacking.DRIVER in lacking.on_this_machine()


def test_with_ci_nothing_is_begun_where_something_is_lacking():
    environment = {**os.environ, "CI": "true", "PLAYWRIGHT_NODEJS_PATH": "/bin/false"}
    run = subprocess.run(
        [sys.executable, settings.BASE_DIR / "scripts/test.py"],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 1
    [line] = run.stdout.split("\n\n")[-1].strip().splitlines()
    assert "NOT TESTED" in line
    assert "libatomic1" in line
