"""Files of an entry, through its own pages: sent, listed, asked for, and refused."""

import json
from io import BytesIO

import pytest
from PIL import Image

from attachments.forms.reception import Reception
from awards.models import Entry, EntryAttachment
from outbox.models import Mail
from tests.attachments.samples import docx, pdf, photo
from tests.attachments.test_pictures import png_that_says_it_has
from tests.attachments.test_virus_scanner import scanner  # noqa: F401  a fixture
from tests.awards.entries.entering import begin, check, path_in, problems, said, typed_for
from tests.awards.entries.files.attaching import (
    attach,
    body,
    field_of,
    file,
    files_path,
    names,
    post,
)
from tests.enquiries.sending import open_form
from tests.website.pages import parse, texts

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.time_machine("2031-06-02 10:00", tick=False),
    pytest.mark.usefixtures("nothing_stays_on_the_disk"),
]

MEGABYTE = 1_000_000


def checklist(response) -> dict[str, str]:
    [section] = parse(response).findall(".//section[@aria-labelledby='asked-title']")
    return {texts(line.find("dt")): texts(line.find("dd")) for line in section.iter("div")}


def what_is_missing(response) -> str:
    return texts(parse(response).find(".//section[@aria-labelledby='missing-title']"))


class TestSending:
    def test_stores_what_is_for_a_document_and_what_is_else(self, client, draft, link):
        answer = attach(client, link, other=[file(docx(), "b.docx")], **{field_of(draft): file(pdf())})
        assert answer["Location"] == f"{files_path(link)}#title"
        plan, other = EntryAttachment.objects.order_by("name")[::-1]
        assert (plan.document, other.document) == (draft.edition.required_documents.get(), None)
        assert plan.is_for_jury is other.is_for_jury is False

    def test_the_page_says_in_words_what_is_missing_and_what_has_arrived(self, client, draft, link):
        assert checklist(client.get(files_path(link))) == {"Plan für Jena": "Fehlt noch."}
        assert "Plan für Jena" in what_is_missing(client.get(link))
        attach(client, link, **{field_of(draft): [file(pdf()), file(docx(), "b.docx")]})
        page = client.get(files_path(link))
        assert checklist(page) == {"Plan für Jena": "Angekommen: plan.pdf, b.docx"}
        assert "2 Dateien sind hier." in said(page)
        assert "Plan für Jena" not in what_is_missing(client.get(link))

    def test_what_came_by_post_is_not_asked_for_again(self, client, draft, link):
        draft.documents_received.set(draft.edition.required_documents.all())
        assert "Das Büro hat es bekommen." in said(client.get(files_path(link)))

    def test_the_limits_are_said_before(self, client, link, settings):
        settings.ATTACHMENT_MAX_BYTES = 7 * MEGABYTE
        page = said(client.get(files_path(link)))
        assert "Jede Datei darf bis zu 7 MB haben, alle zusammen bis zu 40 MB" in page
        assert "bis zu 20 Dateien" in page

    def test_nothing_chosen_gets_a_sentence(self, client, link):
        response = attach(client, link)
        assert response.status_code == 422
        assert problems(response)[""] == "Bitte wählen Sie zuerst eine Datei aus."

    def test_a_double_click_or_another_tab_stores_it_once(self, client, link):
        path = files_path(link)
        data = open_form(client, path)
        for name in ["plan.pdf", "plan.pdf", "again.pdf"]:
            assert post(client, path, {**data, "other": file(pdf(), name)}).status_code == 302
        assert names() == ["plan.pdf"]

    def test_two_at_the_same_moment_store_it_once(self, client, link, monkeypatch):
        """Both have looked before the other has stored."""
        attach(client, link, other=file(pdf()))
        look = Reception.beside
        seen = iter([EntryAttachment.objects.none()])
        monkeypatch.setattr(Reception, "beside", lambda kept: look(next(seen, kept)))
        assert attach(client, link, other=file(pdf(), "twice.pdf")).status_code == 302
        assert names() == ["plan.pdf"]

    def test_two_at_the_same_moment_are_together_no_more_than_one_may_have(self, client, link, monkeypatch):
        monkeypatch.setattr("attachments.forms.reception.MAX_FILES", 1)
        attach(client, link, other=file(pdf()))
        look = Reception.beside
        seen = iter([EntryAttachment.objects.none()])
        monkeypatch.setattr(Reception, "beside", lambda kept: look(next(seen, kept)))
        response = attach(client, link, other=file(docx(), "b.docx"))
        assert "Möglich sind höchstens 1 Dateien." in problems(response)["id_other"]
        assert names() == ["plan.pdf"]

    def test_a_larger_text_keeps_the_files_that_were_chosen(self, client, link):
        path = files_path(link)
        response = post(client, path, {**open_form(client, path), "other": file(pdf()), "text_size": "150"})
        assert response.status_code == 200
        assert "plan.pdf" in said(response)
        assert names() == ["plan.pdf"]

    def test_a_foreign_form_stores_nothing(self, client, link):
        assert post(client, files_path(link), {"other": file(pdf()), "complete": "yes"}).status_code == 422
        assert names() == []

    def test_the_check_page_and_what_is_taken_along_name_them(self, client, draft, link):
        attach(client, link, other=file(pdf(), "Garten.pdf"))
        page = said(check(client, link, typed_for(draft)))
        assert "Garten.pdf (PDF," in page
        assert "Es fehlt noch etwas. Sie können es später senden, bis zur Frist: Plan für Jena" in page
        assert "Garten.pdf (PDF," in client.get(f"{link}entry.txt").content.decode()
        [listed] = json.loads(client.get(f"{link}entry.json").content)["files"]
        assert (listed["name"], listed["kind"], listed["document"]) == ("Garten.pdf", "pdf", "")


HARM = {
    "HTML": (lambda: b"<html><script>alert(1)</script>", "Dateien dieser Art können Sie hier nicht senden."),
    "SVG": (
        lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "Dateien dieser Art können Sie hier nicht senden.",
    ),
    "empty": (lambda: b"", "Diese Datei ist leer."),
    "bomb": (lambda: png_that_says_it_has(60_000, 60_000), "Millionen"),
    "large": (lambda: pdf() + b"\0" * 30 * MEGABYTE, "Diese Datei hat 30\u00a0MB."),
}


class TestHarm:
    @pytest.mark.parametrize("kind", HARM)
    def test_is_refused_with_a_sentence_and_the_good_file_beside_it_is_kept(self, client, link, kind):
        make, sentence = HARM[kind]
        response = attach(client, link, other=[file(make(), "x.pdf"), file(pdf(), "gut.pdf")])
        assert response.status_code == 422
        assert sentence in problems(response)["id_other"]
        assert "x.pdf" in problems(response)["id_other"]
        assert "gut.pdf" in said(response)
        assert names() == ["gut.pdf"]

    def test_a_name_leads_nowhere(self, client, link):
        attach(client, link, other=file(pdf(), "../../x"))
        kept = EntryAttachment.objects.get()
        assert kept.name == "x.pdf"
        assert kept.file.name.startswith("entryattachment/")
        assert "Rita" not in kept.file.name

    def test_a_photo_does_not_say_where_it_was_taken(self, client, link):
        attach(client, link, other=file(photo(), "foto.jpg"))
        content = body(client.get(f"{files_path(link)}{EntryAttachment.objects.get().pk}/"))
        assert b"Telefon" not in content
        with Image.open(BytesIO(content)) as picture:
            assert not picture.getexif()

    def test_a_virus_is_refused(self, client, link, scanner):  # noqa: F811
        scanner("finds the word harm")
        infected = pdf(lambda document: document.docinfo.__setitem__("/Title", "harm"))
        response = attach(client, link, other=[file(infected), file(pdf(), "gut.pdf")])
        assert "ein Virus gefunden" in problems(response)["id_other"]
        assert names() == ["gut.pdf"]


def test_a_document_that_is_only_german_is_marked_on_the_english_page(client, edition):
    edition.required_documents.update(name_en="")
    begin(client, "/en/awards/jena-award/2031/enter/")
    page = parse(client.get(files_path(path_in(Mail.objects.get()))))
    name = page.find(f".//label[@for='id_{field_of(Entry.objects.get())}']/span[@lang='de']")
    assert name.text == "Plan für Jena"
