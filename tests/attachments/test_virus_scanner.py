"""A stand-in for a virus scanner that finds, does not find, hangs, fails or is missing."""

import os
import stat
import time

import pytest

from tests import cast

from .samples import pdf, refusal, safe

SCRIPTS = {
    "finds the word harm": '#!/bin/sh\ngrep -q harm "$2" && exit 1\nexit 0\n',
    "hangs": "#!/bin/sh\nsleep 600 & wait\n",
    "fails": "#!/bin/sh\necho cannot connect >&2\nexit 2\n",
    "dies": "#!/bin/sh\nkill -9 $$\n",
}

NOT_NOW = "This file could not be checked for viruses just now. Please try again in a few minutes."


@pytest.fixture
def scanner(tmp_path, settings):
    def use(name: str):
        script = tmp_path / "scanner"
        script.write_text(SCRIPTS[name])
        script.chmod(script.stat().st_mode | stat.S_IXUSR)
        settings.VIRUS_SCANNER = [str(script), "--no-summary"]
        settings.VIRUS_SCANNER_TIMEOUT = 1

    return use


def test_a_clean_file_is_taken(scanner):
    scanner("finds the word harm")
    assert safe(pdf()).kind == "pdf"


def test_an_infected_file_is_refused(scanner):
    scanner("finds the word harm")
    infected = pdf(lambda document: document.docinfo.__setitem__("/Title", "harm"))
    assert refusal(infected).startswith("A virus was found in this file")


def test_it_sees_the_file_as_it_came(scanner):
    """Before it is drawn anew, which would hide from staff that somebody tried."""
    scanner("finds the word harm")
    assert refusal(cast.picture("JPEG", comment=b"harm")).startswith("A virus was found")


@pytest.mark.parametrize("name", ["fails", "dies"])
def test_without_an_answer_nothing_is_taken(scanner, name, caplog):
    scanner(name)
    assert refusal(pdf(), "Lebenslauf Rita.pdf") == NOT_NOW
    assert "gave no answer" in caplog.text
    assert "Rita" not in caplog.text


def test_one_that_hangs_is_ended_with_all_it_has_started(scanner, caplog):
    scanner("hangs")
    before = time.monotonic()
    assert refusal(pdf()) == NOT_NOW
    assert time.monotonic() - before < 5
    assert "took too long" in caplog.text
    assert not [pid for pid in os.listdir("/proc") if pid.isdigit() and _runs_sleep(pid)]


def _runs_sleep(pid: str) -> bool:
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as command:
            return command.read() == b"sleep\x00600\x00"
    except OSError:
        return False


def test_one_that_is_missing_lets_nothing_through(settings, caplog):
    settings.VIRUS_SCANNER = ["/no/such/scanner"]
    assert refusal(pdf()) == NOT_NOW


def test_without_one_nobody_is_asked(settings):
    assert settings.VIRUS_SCANNER == []
    assert safe(pdf()).kind == "pdf"


def test_the_name_of_the_file_is_not_told_to_the_scanner(scanner, tmp_path, settings):
    script = tmp_path / "tells"
    script.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/told\n')
    script.chmod(0o700)
    settings.VIRUS_SCANNER = [str(script)]
    assert safe(pdf(), "--version; Rita.pdf").name == "--version; Rita.pdf"
    assert "Rita" not in (tmp_path / "told").read_text()
