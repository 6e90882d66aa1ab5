"""Settings of a site that runs on this machine reach neither its tests nor what they start."""

import json
import re
from pathlib import Path

import pytest

from scripts import site_variables
from tests.architecture.files import from_root, python_files, read
from tests.config.environment.processes import ROOT, run

# Which names the code of the site asks the environment for, whoever reads them for it, while it takes its settings.
ASKED = """
import json, os, sys
asked = set()
get = os._Environ.__getitem__
def spy(self, name):
    frame = sys._getframe(1)
    while frame.f_globals.get("__name__") in {"os", "collections.abc"}:
        frame = frame.f_back
    if frame.f_code.co_filename.startswith(ROOT) and "site-packages" not in frame.f_code.co_filename:
        asked.add(name)
    return get(self, name)
os._Environ.__getitem__ = spy
import config.settings
print(json.dumps(sorted(asked)))
"""
SETTINGS = """
import json, tests.settings
found = {name: value for name, value in vars(tests.settings).items() if name.isupper() and name not in OWN}
print(json.dumps({name: repr(value) for name, value in found.items()}))
"""
# What is made anew for each run; and scripts, whose addresses are known once they are collected.
OWN = {"SECRET_KEY", "DJANGO_PROSE_EDITOR_EXTENSIONS"}
HOSTILE = ["x", "1", "0", "false", "postgres://nobody@127.0.0.1:1/nothing"]


@pytest.mark.parametrize("production", ["0", "1"])
def test_every_variable_that_is_asked_for_is_known(tmp_path, production):
    script = ASKED.replace("ROOT", repr(str(ROOT)))
    result = run("-c", script, DATA_DIR=str(tmp_path), PRODUCTION=production)
    asked = set(json.loads(result.stdout))
    assert {"DEBUG", "SECRET_KEY", "VIRUS_SCANNER", "PRODUCTION", "DATA_DIR"} <= asked
    assert asked - site_variables.names() == set()


def test_nothing_else_of_the_site_looks_into_the_environment():
    """Where it did, nobody would clear it for a test."""
    allowed = "config/environment/reader.py"
    setdefault = 'os.environ.setdefault("DJANGO_SETTINGS_MODULE"'
    for file in python_files():
        source = read(file).replace(setdefault, "")
        assert "os.environ" not in source or from_root(file) == allowed, file
        assert "getenv" not in source, file
        assert "from os import" not in source, file


def test_a_new_variable_is_found_by_itself():
    source = 'NEW = env.text("BRAND_NEW")\nOTHER = env.read(\n    "SECOND", kinds.command, default=""\n)'
    assert site_variables.names(source) == {"BRAND_NEW", "SECOND"}


def settings_read_with(tmp_path, **environment: str) -> dict[str, str]:
    result = run("-c", SETTINGS.replace("OWN", repr(OWN)), TMPDIR=str(tmp_path), **environment)
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    directory = Path(tmp_path, "anlaufstelle-test-")
    return {name: re.sub(rf"{directory}\w+", "DATA_DIR", text) for name, text in found.items()}


@pytest.mark.parametrize("value", HOSTILE)
def test_whatever_the_shell_says_the_tests_read_the_same(tmp_path, value):
    said = dict.fromkeys(site_variables.names() | site_variables.READ_BY_OTHERS, value)
    clean, meant = settings_read_with(tmp_path), settings_read_with(tmp_path, **said)
    assert meant == clean
    assert clean["ENVIRONMENT_FAULTS"] == "[]"


def test_what_a_test_starts_gets_none_of_them(monkeypatch):
    for name in site_variables.names():
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("PATH", "/bin")
    given = site_variables.environment_without_them()
    assert set(given) & site_variables.names() == set()
    assert given["PATH"] == "/bin"
