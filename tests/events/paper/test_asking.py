"""Who asks for the PDF gets it, and gets it again only where it has changed."""

import subprocess
import sys

import pytest
from django.core.checks import run_checks
from django.template import Context, Template
from django.utils.translation import override

from events.models import EventState, Status
from events.paper import pdf as programme_pdf
from events.paper import tagged_pdf as pdf_files
from tests import cast
from tests.events.paper.reading import fetch, make_event, needs_pdf, path, text

pytestmark = needs_pdf


def test_a_draft_has_no_file_and_a_renamed_programme_leads_to_its_new_one(client, programme):
    programme.slug = "neue-woche"
    programme.save()
    response = client.get(path("en"))
    assert (response.status_code, response["Location"]) == (301, path("en", "neue-woche"))
    programme.state = EventState.DRAFT
    programme.save()
    assert client.get(path("en", "neue-woche")).status_code == 404
    assert client.get(path("en")).status_code == 404


def test_whoever_has_it_already_gets_it_again_only_after_an_edit(client, programme):
    event = make_event(programme, "lauf", "Lauf")
    date_row = cast.add_date(event)
    first = client.get(path("en"))
    again = client.get(path("en"), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    date_row.status = Status.CANCELLED
    date_row.save()
    edited = client.get(path("en"), headers={"If-None-Match": first["ETag"]})
    assert edited.status_code == 200
    assert "Cancelled: Lauf" in text(edited.content)
    assert edited["Cache-Control"] == "no-cache"


def test_the_same_file_is_drawn_once(client, programme, monkeypatch):
    drawn = []
    draw = programme_pdf.make_pdf
    monkeypatch.setattr(programme_pdf, "make_pdf", lambda *args: drawn.append(1) or draw(*args))
    assert fetch(client) == fetch(client)
    assert len(drawn) == 1
    programme.title_en = "Another title"
    programme.save()
    fetch(client)
    assert len(drawn) == 2


def test_queries_do_not_grow_with_the_events(client, programme, django_assert_num_queries):
    for number in range(2):
        add_event_with_rows(programme, number)
    fetch(client)
    with django_assert_num_queries(13):
        fetch(client)
    for number in range(2, 12):
        add_event_with_rows(programme, number)
    with django_assert_num_queries(13):
        fetch(client)


def add_event_with_rows(programme, number):
    dated = make_event(programme, f"e{number}", f"E{number}")
    cast.add_date(dated)
    for event in [dated, make_event(programme, f"u{number}", f"U{number}")]:
        event.organisers.create(name_de="Verein", name_en="Club")
        event.spoken_languages.create(language="de")
        event.topics.create(topic="food")


def link(programme) -> str:
    template = Template("{% load programme_pdf %}{% programme_pdf_link programme %}")
    with override("en"):
        return template.render(Context({"programme": programme}))


@pytest.fixture
def without_pango(monkeypatch):
    """The library cannot be loaded, as where it is not installed."""
    monkeypatch.setattr(pdf_files, "PANGO", ["libpangoft2-of-nowhere.so.0"])
    pdf_files.can_make_pdf.cache_clear()
    yield
    pdf_files.can_make_pdf.cache_clear()


def pdf_checks() -> list[str]:
    found = run_checks(tags=["database"], databases=["default"])
    return [message.id for message in found if message.id == "events.I001"]


def test_it_is_offered_where_weasyprint_can_be_imported_and_nowhere_else():
    """The page of a programme asks without importing it."""
    done = subprocess.run([sys.executable, "-c", "import weasyprint"], capture_output=True)
    assert pdf_files.can_make_pdf() == (done.returncode == 0)


def test_where_it_cannot_be_drawn_the_log_says_why(settings, tmp_path):
    settings.BASE_DIR = tmp_path
    with pytest.raises(RuntimeError, match="Drawing a PDF ended with 1: .*No module named 'events'"):
        pdf_files.make_pdf("", "", "")


def test_the_link_says_format_and_language(programme):
    assert f'href="{path("en")}"' in link(programme)
    assert "(PDF, English, accessible)" in link(programme)
    assert pdf_checks() == []


def test_without_pango_there_is_no_link_and_the_address_is_not_found(client, programme, without_pango):
    assert "<a" not in link(programme)
    response = client.get(path("en"))
    assert response.status_code == 404
    assert b"site-footer" in response.content
    assert client.get("/en/").status_code == 200
    assert pdf_checks() == ["events.I001"]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/healthz",
        "https://example.org/a.png",
        "file:///etc/passwd",
        "ftp://example.org/a.png",
        "/media/logo.png",
        "upload:../../etc/passwd",
        "upload:/etc/passwd",
        "upload:nowhere.png",
    ],
)
def test_a_file_fetches_nothing_but_uploads(address, caplog, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    html = f'<html lang="en"><title>T</title><p>Words <img src="{address}" alt="A door"></p>'
    css = f"@import url({address}); p {{ background: url({address}) }}"
    pdf = pdf_files.make_pdf(html, css, "http://127.0.0.1:8000/")
    assert "Words A door" in text(pdf)
    assert all("Failed to load" in record.getMessage() for record in caplog.records)
    assert caplog.records
    caplog.clear()
