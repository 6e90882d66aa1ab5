"""A document that is changed before the public sees it: its file is looked into then, and again when it is published."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.documents.samples import scan, tagged
from tests.drafts.copies import (
    ENGLISH,
    copy_of,
    documents,
    preview,
    shown,
    typed,
    way_to,
)

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage", "own_disk")


@pytest.fixture
def document(jena):
    return jena.documents.get()


def file(content: bytes, name="plan.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_the_preview_says_of_the_file_what_the_page_will_say(as_anna, document):
    sent = typed(as_anna, document) | {"file": file(scan())}
    frames = documents(as_anna, preview(as_anna, way_to(document), sent))
    assert "not accessible" in frames["en"]
    document.refresh_from_db()
    assert (document.file.name, document.judged) == ("", None)


def test_a_copy_with_a_file_is_judged_when_it_is_published(as_anna, document):
    kept = as_anna.post(
        way_to(document),
        typed(as_anna, document) | {"_keep": "yes", "file": file(tagged())},
        headers=ENGLISH,
    )
    assert kept.status_code == 302
    document.refresh_from_db()
    assert not document.file
    page = as_anna.get(way_to(document), headers=ENGLISH)
    again = shown(page) | {"file-kept": page.context["adminform"].form["file"].field.widget.token}
    answer = as_anna.post(
        way_to(document), again | {"working_copy": copy_of(document).version, "_save": "yes"}
    )
    assert answer.status_code == 302, answer.context["problems"]
    document.refresh_from_db()
    assert (document.pages, document.language, document.facts.title) == (1, "de", "Antrag auf Hilfe")


def test_a_copy_with_a_file_that_is_refused_says_so_at_once(as_anna, document):
    told = as_anna.post(
        way_to(document),
        typed(as_anna, document) | {"_keep": "yes", "file": file(b"MZ" + bytes(99))},
        headers=ENGLISH,
    )
    assert "This file is a program or an archive" in told.content.decode()
    page = as_anna.get(way_to(document), headers=ENGLISH)
    assert "“plan.pdf” was not kept. Please choose another file." in page.content.decode()
    as_anna.post(way_to(document), shown(page) | {"_save": "yes"}, headers=ENGLISH)
    document.refresh_from_db()
    assert not document.file
