"""Files with a form, as a browser sends them: each taken or refused by itself, and kept while the rest is wrong."""

import json
from contextlib import closing

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.http import JsonResponse
from django.test import RequestFactory

from attachments.forms import reception
from attachments.forms.fields import Files
from attachments.forms.form import FormWithFiles
from attachments.forms.upload_limit import takes_files
from tests import cast
from website.display import Display
from website.public_forms.form_page import form_of, public_form
from website.public_forms.guards.sending_limit import POSTS

from .samples import docx, pdf

pytestmark = pytest.mark.django_db

MEGABYTE = 1_000_000


class DraftForm(FormWithFiles):
    motto = forms.CharField()
    report = Files(label="Report")
    pictures = Files(label="Pictures")


@takes_files
@public_form
def draft(request, letters):
    form = form_of(request, DraftForm, kept=letters.objects.all())
    for _field_name, file in form.accepted_files():
        letters.of(file).save()
    answer = {
        "errors": form.errors,
        "problems": [problem.sentence for problem in form.problems()],
        "said": form.said() if form.is_valid() else None,
        "page": str(form["report"]),
        "motto": form["motto"].value(),
        "kept": list(letters.objects.oldest_first().values_list("name", flat=True)),
    }
    return JsonResponse(answer)


@pytest.fixture
def send(letters, started):
    def send(motto="Wir", without=(), **files):
        data = {"motto": motto, "started": started, "website": "", "complete": "yes"}
        data = {name: value for name, value in data.items() if name not in without} | files
        request = RequestFactory().post("/", data)
        request._dont_enforce_csrf_checks = "token" not in without
        request.display = Display()
        with closing(request):
            return json.loads(draft(request, letters).content)

    return send


def file(content: bytes, name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_good_files_are_kept(send):
    answer = send(
        report=file(pdf(), "bericht.pdf"), pictures=[file(cast.picture(), "a.png"), file(docx(), "b.docx")]
    )
    assert answer["errors"] == {}
    assert answer["said"] == {"motto": "Wir"}
    assert answer["kept"] == ["bericht.pdf", "a.png", "b.docx"]


def test_they_are_kept_while_another_answer_is_missing(send):
    answer = send(motto="", report=file(pdf(), "bericht.pdf"))
    assert list(answer["errors"]) == ["motto"]
    assert answer["kept"] == ["bericht.pdf"]


def test_a_bad_file_costs_neither_the_good_ones_nor_what_was_typed(send):
    answer = send(pictures=[file(cast.picture(), "a.png"), file(b"<html>", "b.png"), file(b"", "c.pdf")])
    assert answer["kept"] == ["a.png"]
    assert answer["motto"] == "Wir"
    first, second = answer["errors"]["pictures"]
    assert first.startswith("“\u2068b.png\u2069”: This is none of the kinds of files")
    assert second.startswith("“\u2068c.pdf\u2069”: This file is empty.")


def test_the_same_file_twice_is_kept_once(send):
    send(report=file(pdf(), "bericht.pdf"))
    answer = send(report=[file(pdf(), "bericht.pdf"), file(pdf(), "noch einmal.pdf")])
    assert answer["errors"] == {}
    assert answer["kept"] == ["bericht.pdf"]


def test_without_files_nothing_is_missing(send):
    assert send()["errors"] == {}


@pytest.mark.parametrize(
    "name", ["../../x", "..\\..\\x", "/etc/x", "x\0", "\u202ex", "a/" * 300 + "x", "x." + "y" * 250]
)
def test_a_name_leads_nowhere(send, letters, name):
    assert send(report=file(pdf(), name))["kept"] in (["x.pdf"], ["x." + "y" * 94 + ".pdf"])
    assert letters.objects.get().file.name.startswith("letter/")


def test_files_the_form_does_not_ask_for_are_not_written(send, monkeypatch):
    written = []
    monkeypatch.setattr(TemporaryUploadedFile, "__init__", lambda self, *args: written.append(args))
    answer = send(motto="Bleibt stehen", film=file(b"x" * 3 * MEGABYTE, "film.bin"))
    assert (answer["motto"], answer["kept"], written) == ("Bleibt stehen", [], [])


def test_they_do_no_harm_to_those_it_asks_for(send):
    answer = send(report=file(pdf(), "bericht.pdf"), film=file(b"x" * 3 * MEGABYTE, "film.bin"))
    assert (answer["errors"], answer["kept"]) == ({}, ["bericht.pdf"])


class TestTooLarge:
    def test_thirty_megabytes_are_refused_and_not_written(self, send, monkeypatch):
        written = []
        monkeypatch.setattr(TemporaryUploadedFile, "write", lambda self, data: written.append(len(data)))
        answer = send(motto="Bleibt stehen", report=file(pdf() + b"\0" * 30 * MEGABYTE, "film.pdf"))
        [sentence] = answer["errors"]["report"]
        assert "This file has 30\u00a0MB. At most 10\u00a0MB are possible." in sentence
        assert (answer["motto"], answer["kept"]) == ("Bleibt stehen", [])
        assert sum(written) <= 10 * MEGABYTE

    def test_one_of_just_the_size_is_taken(self, send):
        content = pdf()
        padded = content + b"\0" * (10 * MEGABYTE - len(content))
        assert send(report=file(padded, "gross.pdf"))["kept"] == ["gross.pdf"]
        assert "errors" in send(report=file(padded + b"\0", "zu gross.pdf"))
        assert send()["kept"] == ["gross.pdf"]

    def test_all_of_one_entry_together_are_limited(self, send, settings):
        settings.ATTACHMENTS_MAX_BYTES = 3 * len(pdf()) // 2
        send(report=file(pdf(), "eins.pdf"))
        [sentence] = send(report=file(pdf(pages=2), "zwei.pdf"))["errors"]["report"]
        assert "all of them together are larger than" in sentence

    def test_all_of_one_request_together_are_limited_while_they_arrive(self, send, settings):
        settings.ATTACHMENTS_MAX_BYTES = 3 * len(pdf()) // 2
        answer = send(report=[file(pdf(), "eins.pdf"), file(pdf(pages=2), "zwei.pdf")])
        assert answer["kept"] == ["eins.pdf"]
        assert "zwei.pdf" in answer["errors"]["report"][0]
        assert "all of them together are larger than" in answer["errors"]["report"][0]

    def test_so_is_their_number(self, send, monkeypatch):
        monkeypatch.setattr(reception, "MAX_FILES", 2)
        answer = send(report=[file(pdf(pages=number + 1), f"{number}.pdf") for number in range(3)])
        assert answer["kept"] == ["0.pdf", "1.pdf"]
        assert "At most 2 files are possible" in answer["errors"]["report"][0]


@pytest.mark.parametrize("guard", ["complete", "started", "token"])
def test_what_comes_with_half_a_form_or_a_foreign_one_is_neither_looked_into_nor_kept(
    send, guard, monkeypatch
):
    monkeypatch.setattr(reception, "made_safe", lambda upload: pytest.fail("it was looked into"))
    answer = send(without={guard}, report=file(pdf(), "bericht.pdf"))
    assert answer["errors"]
    assert answer["kept"] == []


@pytest.mark.time_machine("2026-11-22 10:00Z", tick=False)
def test_neither_is_what_comes_too_often(send):
    for _time in range(POSTS):
        send()
    assert send(report=file(pdf(), "bericht.pdf"))["kept"] == []


def test_whoever_chooses_a_larger_text_need_not_choose_the_files_once_more(send):
    answer = send(motto="", report=file(pdf(), "bericht.pdf"), text_size="150")
    assert (answer["errors"], answer["kept"]) == ({}, ["bericht.pdf"])


def test_the_field_asks_for_kinds_that_phones_understand(send):
    page = send()["page"]
    assert 'type="file"' in page
    assert " multiple" in page
    assert "image/jpeg" in page
    assert "heic" not in page, "an iPhone then sends its photos as JPEG"
