"""Anna publishes a document: its file is looked into, fills what she left empty, and says what to do."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from offices.models import Document
from tests import cast
from tests.documents.samples import scan, tagged, untagged, word
from tests.offices.admin_pages import address, form_data
from tests.website.pages import by_class, by_id, parse, texts

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage", "own_disk")
ADD = address(Document, "add")
PNG = cast.picture("PNG")


def typed(client, page=ADD, **changes) -> dict:
    return form_data(client.get(page)) | {"title_de": "Antrag", "title_en": "Form"} | changes


def file(content: bytes, name="antrag.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def added(client, content: bytes, name="antrag.pdf", **changes) -> Document:
    response = client.post(ADD, typed(client, **changes) | {"file": file(content, name)})
    assert response.status_code == 302, response.context["errors"]
    return Document.objects.latest("pk")


def change_page(client, document):
    return client.get(address(Document, "change", document.pk))


def note(page, name="file") -> str:
    found = by_id(parse(page), f"note-{name}")
    return "" if found is None else texts(found)


def test_empty_fields_take_what_the_file_says(as_anna):
    document = added(as_anna, tagged())
    assert (document.pages, document.language) == (1, "de")
    assert document.facts.title == "Antrag auf Hilfe"
    assert document.title_de == "Antrag"


def test_what_she_typed_stays_and_a_difference_is_asked(as_anna):
    document = added(as_anna, tagged(), pages=12, language="en")
    assert (document.pages, document.language) == (12, "en")
    page = change_page(as_anna, document)
    assert "Hier steht 12 Seiten, aber die Datei hat 1 Seite. Stimmt das?" in note(page, "pages")
    assert "Hier steht Englisch, aber die Datei nennt sich selbst: Deutsch." in note(page, "language")
    described = by_id(parse(page), "id_pages").get("aria-describedby")
    assert "note-pages-words" in described.split()


def test_without_a_difference_nothing_is_asked(as_anna):
    page = change_page(as_anna, added(as_anna, tagged(), pages=1, language="de"))
    assert note(page, "pages") == note(page, "language") == note(page, "accessible") == ""


def test_accessible_is_never_claimed_by_itself(as_anna, client):
    document = added(as_anna, tagged())
    assert document.accessible == document.readable == "unknown"
    assert "Ob die Datei barrierefrei ist, kann kein Programm sagen" in note(change_page(as_anna, document))


def test_who_says_accessible_of_a_scan_is_asked_and_not_stopped(as_anna):
    document = added(as_anna, scan(), accessible="yes")
    assert document.accessible == document.readable == "yes"
    assert "Stimmt es trotzdem?" in note(change_page(as_anna, document), "accessible")


def test_the_page_says_what_the_file_tells_and_what_to_do(as_anna):
    document = added(as_anna, scan())
    shown = note(change_page(as_anna, document))
    assert shown.startswith("Diese Datei ist nicht barrierefrei")
    assert "Was diese Datei von sich sagt PDF, 2 Seiten" in shown
    assert "besteht nur aus Bildern, etwa aus gescanntem Papier" in shown
    assert "Fragen Sie nach dem Original" in shown
    assert document.readable == "no"


def test_after_saving_a_message_leads_to_what_to_do(as_anna):
    data = typed(as_anna) | {"file": file(scan())}
    answer = as_anna.post(ADD, data, follow=True)
    document = Document.objects.latest("pk")
    [link] = [
        each for each in parse(answer).iter("a") if each.get("href", "").endswith(f"{document.pk}/change/#id_file")
        and texts(each) == "was Sie tun können"
    ]  # fmt: skip
    assert link is not None
    quiet = as_anna.post(ADD, typed(as_anna) | {"file": file(tagged())}, follow=True)
    assert "was Sie tun können" not in texts(parse(quiet))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "leer"),
        (PNG, "Diese Datei ist ein Bild"),
        (b"<!doctype html><p>Hallo", "Webseite"),
        (tagged()[:-60], "beschädigt"),
        (b"%PDF-1.4 first", "beschädigt"),
    ],
    ids=["nothing", "a picture", "a web page", "half a PDF", "no PDF"],
)
def test_what_is_refused_says_so_at_the_field_and_keeps_what_was_typed(as_anna, content, words):
    before = Document.objects.count()
    page = as_anna.post(ADD, typed(as_anna, pages=3) | {"file": file(content)})
    assert words in " ".join(page.context["adminform"].form.errors["file"])
    assert by_id(parse(page), "id_pages").get("value") == "3"
    assert Document.objects.count() == before


def test_a_name_that_lies_gets_the_right_ending(as_anna):
    document = added(as_anna, word(), "antrag.pdf")
    assert (Path(document.file.name).suffix, document.format) == (".docx", "DOCX")
    assert Path(added(as_anna, tagged(), "ohne").file.name).suffix == ".pdf"


def test_a_text_by_another_name_is_refused(as_anna):
    page = as_anna.post(ADD, typed(as_anna) | {"file": file(b"alert(1)", "antrag.js")})
    assert "reiner Text" in " ".join(page.context["adminform"].form.errors["file"])


def test_with_another_error_the_file_is_told_of_already(as_anna):
    page = as_anna.post(ADD, typed(as_anna, title_de="") | {"file": file(scan())})
    assert note(page).startswith("Diese Datei ist nicht barrierefrei")
    page = as_anna.post(ADD, typed(as_anna, title_de="") | {"file": file(tagged())})
    assert note(page, "title_de") == "Die Datei nennt sich selbst „Antrag auf Hilfe“."


def test_of_a_new_file_only_what_nobody_typed_changes(as_anna):
    longer = tagged(
        page='<html lang="de"><title>Antrag auf Hilfe</title><h1 style="break-after:page">A</h1><p>B'
    )
    filled, entered = added(as_anna, tagged()), added(as_anna, tagged(), pages=1)
    for document, pages in [(filled, 2), (entered, 1)]:
        page = address(Document, "change", document.pk)
        data = form_data(as_anna.get(page)) | {"file": file(longer)}
        assert as_anna.post(page, data).status_code == 302
        document.refresh_from_db()
        assert document.pages == pages
        assert document.facts.pages == 2


def test_what_was_filled_in_and_then_typed_over_stays(as_anna):
    document = added(as_anna, tagged())
    page = address(Document, "change", document.pk)
    as_anna.post(page, form_data(as_anna.get(page)) | {"pages": 7})
    as_anna.post(page, form_data(as_anna.get(page)) | {"file": file(untagged())})
    document.refresh_from_db()
    assert document.pages == 7


def test_a_file_that_is_removed_tells_nothing_any_more(as_anna):
    document = added(as_anna, scan())
    page = address(Document, "change", document.pk)
    as_anna.post(page, form_data(as_anna.get(page)) | {"file-clear": "on"})
    document.refresh_from_db()
    assert (document.judged, document.readable) == (None, "unknown")


def test_the_list_says_what_residents_read(as_anna):
    added(as_anna, scan(), title_de="Nur ein Bild")
    added(as_anna, scan(), title_de="Angeblich gut", accessible="yes")
    rows = [texts(row) for row in parse(as_anna.get(address(Document, "changelist"))).iter("tr")]
    [said] = [row for row in rows if "Nur ein Bild" in row]
    [claimed] = [row for row in rows if "Angeblich gut" in row]
    assert "nicht barrierefrei" in said
    assert "barrierefrei (die Datei zeigt etwas anderes)" in claimed


def test_the_list_can_be_narrowed_to_files_that_not_everybody_can_read(as_anna, jena):
    added(as_anna, scan(), title_de="Nur ein Bild")
    added(as_anna, tagged(), title_de="Alles gut")
    jena.documents.create(title_de="Von früher", file=ContentFile(scan(), "alt.pdf"))
    found = {}
    for value in ["barrier", "not-yet", "x", ""]:
        page = as_anna.get(address(Document, "changelist"), {"its_file": value})
        found[value] = (
            [row.title_de for row in page.context["cl"].result_list] if page.status_code == 200 else None
        )
    assert found["barrier"] == ["Nur ein Bild"]
    assert found["not-yet"] == ["Von früher"]
    assert len(found[""]) == 4


def test_a_file_from_before_is_looked_into_when_its_page_is_opened(as_anna, jena):
    document = jena.documents.create(title_de="Alt", file=ContentFile(scan(), "alt.pdf"))
    assert note(change_page(as_anna, document)).startswith("Diese Datei ist nicht barrierefrei")
    document.refresh_from_db()
    assert document.judged is None


def test_a_lost_file_is_no_fault_of_the_page(as_anna, jena):
    document = jena.documents.create(title_de="Weg", file=ContentFile(scan(), "weg.pdf"))
    Path(document.file.path).unlink()
    assert change_page(as_anna, document).status_code == 200


def test_who_may_only_look_sees_the_page(client, rita, anna, as_anna):
    document = added(as_anna, scan())
    client.force_login(rita)
    assert change_page(client, document).status_code == 200


@pytest.mark.parametrize("number", [1, 12])
def test_the_list_asks_no_more_for_many(as_anna, jena, number):
    template = added(as_anna, scan())
    for _copy in range(number):
        jena.documents.create(title_de="Kopie", file=template.file.name, judged=template.judged)
    as_anna.get(address(Document, "changelist"))
    with CaptureQueriesContext(connection) as queries:
        as_anna.get(address(Document, "changelist"))
    asked = test_the_list_asks_no_more_for_many.__dict__.setdefault("asked", len(queries))
    assert len(queries) == asked


def test_every_language_of_the_list_can_be_chosen(as_anna):
    document = added(as_anna, tagged(lambda pdf: pdf.Root.__setitem__("/Lang", "ar-SY")))
    assert document.language == "ar"
    shown = by_class(parse(change_page(as_anna, document)), "field-language")
    assert "Arabisch" in texts(shown[0])
