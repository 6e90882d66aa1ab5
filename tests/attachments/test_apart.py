"""Documents are looked into in another process: what breaks or runs for ever there does not harm the site."""

import logging

import pytest
from django.test import RequestFactory
from django.utils import translation

from attachments.apart import effort, process
from attachments.apart.effort import Effort
from attachments.forms.reception import Reception
from attachments.kinds import Kind
from attachments.refused import RefusedError
from tests import cast
from website.public_forms.guards.client import sender_of_day

from .samples import (
    docx,
    odt,
    pdf,
    refusal,
    safe,
    upload,
)

TOO_MUCH = "Looking through this file would take too much time or memory."
SENDER = "0123456789abcdef"


@pytest.fixture(autouse=True)
def documents_are_looked_into_here():
    """Not here."""


@pytest.fixture
def runs(monkeypatch):
    """What is run there instead, as a line of Python."""

    def run(line: str):
        import_and_limit = "import sys, os, time; from attachments.apart import answering; answering.limit_to(int(sys.argv[2])); "
        real = process.subprocess.Popen

        def instead(arguments, **more):
            return real([arguments[0], "-c", import_and_limit + line, *arguments[3:]], **more)

        monkeypatch.setattr(process.subprocess, "Popen", instead)

    return run


@pytest.mark.parametrize(
    ("content", "kind"),
    [(pdf(), Kind.PDF), (docx(), Kind.DOCX), (odt(), Kind.ODT)],
    ids=["PDF", "DOCX", "ODT"],
)
def test_each_kind_is_made_safe(content, kind):
    taken = safe(content, "brief")
    assert (taken.kind, taken.name) == (kind, f"brief.{kind}")
    assert b"Rita" not in taken.content


def test_what_is_refused_is_told_in_the_language_of_whoever_reads_it():
    assert refusal(pdf()[:-20]).startswith("This file is damaged")
    with translation.override("de"):
        assert refusal(pdf()[:-20]).startswith("Diese Datei ist beschädigt")


@pytest.mark.parametrize(
    "line",
    [
        "while True: pass",
        "a = bytearray(4_000_000_000)",
        "os.write(1, bytes(90_000_000))",
        "os.abort()",
        "sys.exit(3)",
    ],
    ids=["for ever", "much memory", "much to write", "a library that breaks", "an error"],
)
def test_what_goes_wrong_there_ends_there(line, runs, monkeypatch, caplog):
    monkeypatch.setattr(process, "SECONDS", 1)
    runs(line)
    with caplog.at_level(logging.CRITICAL, "website.attachments"):
        assert refusal(pdf()).startswith(TOO_MUCH)


def test_what_takes_long_without_doing_anything_is_ended(runs, monkeypatch):
    monkeypatch.setattr(process, "PATIENCE", 0.1)
    runs("time.sleep(60)")
    assert refusal(pdf()).startswith(TOO_MUCH)


def test_it_knows_no_secrets(runs, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "geheim")
    runs("import json; print(json.dumps({'kind': 'pdf', 'seconds': 1})); print(*os.environ)")
    _kind, known = process.cleaned(Kind.PDF, upload(pdf()), Effort())
    assert set(known.decode().split()) <= {"LC_CTYPE", "PYTHONPATH"}


class TestEffort:
    def test_one_request_may_take_only_so_much(self):
        spent = Effort()
        spent.spend(effort.SECONDS_OF_REQUEST - 5)
        assert spent.allowed(20) == 5
        spent.spend(5)
        with pytest.raises(RefusedError, match="took very long"):
            spent.allowed(20)

    def test_so_may_one_sender_with_several(self):
        for _request in range(4):
            Effort(SENDER).spend(effort.SECONDS_OF_SENDER / 4)
        with pytest.raises(RefusedError, match="took very long"):
            Effort(SENDER).allowed(20)
        assert Effort("another").allowed(20) == 20

    def test_what_a_file_took_counts(self):
        spent = Effort(SENDER)
        process.cleaned(Kind.PDF, upload(pdf()), spent)
        assert 0.01 < spent._of_request < 10

    def test_what_was_ended_counts_in_full(self, runs, monkeypatch):
        monkeypatch.setattr(process, "SECONDS", 1)
        runs("while True: pass")
        spent = Effort(SENDER)
        with pytest.raises(RefusedError):
            process.cleaned(Kind.PDF, upload(pdf()), spent)
        assert spent._of_request == 1

    def test_a_picture_counts_too(self):
        spent = Effort(SENDER)
        with spent.watched():
            sum(range(1_000_000))
        assert spent._of_request > 0

    @pytest.mark.parametrize("content", [pdf(), cast.picture()], ids=["PDF", "picture"])
    def test_where_nothing_is_left_the_sentence_says_when_to_come_back(self, content):
        sender = sender_of_day(RequestFactory().get("/"))
        Effort(sender).spend(effort.SECONDS_OF_SENDER)
        reception = Reception(effort=Effort(sender))
        reception.take("report", [upload(content, "a.pdf")])
        [(field, sentence)] = reception.sentences
        assert (field, reception.accepted) == ("report", [])
        assert "Please choose it again at" in sentence
