"""Files of an entry, through its own pages: sent, refused, listed, fetched, taken away."""

import json
import shutil
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from awards.entry_files import name_for_jury
from awards.models import Edition, Entry, EntryAttachment
from outbox.models import Mail
from tests import cast
from tests.awards.entries.attaching import attach, field_of, file, files_path, post, take_away
from tests.awards.entries.entering import begin, check, path_in, problems, said, send, typed_for
from tests.enquiries.sending import open_form
from tests.website.attachments.samples import docx, pdf, photo
from tests.website.attachments.test_pictures import png_that_says_it_has
from tests.website.attachments.test_virus_scanner import scanner  # noqa: F401  a fixture
from tests.website.pages import by_id, parse, texts
from website.attachments.private_files import private_storage
from website.attachments.reception import Reception

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]

MEGABYTE = 1_000_000
AFTER = "2031-07-01 10:00"


@pytest.fixture(autouse=True)
def nothing_stays_on_the_disk():
    yield
    shutil.rmtree(private_storage().location, ignore_errors=True)


@pytest.fixture
def attached(client, draft, link) -> EntryAttachment:
    attach(client, link, **{field_of(draft): file(pdf())})
    return EntryAttachment.objects.get()


@pytest.fixture
def sent(client, draft, link):
    """An entry that was sent an hour ago."""
    send(client, link, typed_for(draft))
    Mail.objects.update(created="2031-06-02T09:00Z")
    return Entry.objects.get()


def names() -> list[str]:
    return list(EntryAttachment.objects.order_by("pk").values_list("name", flat=True))


def checklist(response) -> dict[str, str]:
    [section] = parse(response).findall(".//section[@aria-labelledby='asked-title']")
    return {texts(line.find("dt")): texts(line.find("dd")) for line in section.iter("div")}


def what_is_missing(response) -> str:
    return texts(parse(response).find(".//section[@aria-labelledby='missing-title']"))


def body(response) -> bytes:
    """All of it: the client itself closes a file that was read to its end, and the database stays open."""
    return response.getvalue()


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
        monkeypatch.setattr("website.attachments.reception.MAX_FILES", 1)
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
        assert "Es fehlt noch, und Sie können es danach senden, bis zur Frist: Plan für Jena" in page
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


class TestFetching:
    def test_is_for_its_author(self, client, link, attached):
        response = client.get(f"{files_path(link)}{attached.pk}/")
        content = body(response)
        assert response["Content-Disposition"] == 'attachment; filename="plan.pdf"'
        assert {"private", "no-store"} <= set(response["Cache-Control"].split(", "))
        with attached.file.open("rb") as kept:
            assert content == kept.read()

    def test_another_entry_s_file_is_not_found(self, client, edition, link, attached):
        other = cast.add_file(cast.add_entry(edition))
        assert client.get(f"{files_path(link)}{other.pk}/").status_code == 404
        take_away(client, link, other.pk)
        assert EntryAttachment.objects.filter(pk=other.pk).exists()

    @pytest.mark.parametrize("page", ["", "{}/", "{}/wegnehmen/"])
    def test_a_link_that_is_not_right_opens_nothing(self, client, link, attached, page, time_machine):
        path = files_path(link) + page.format(attached.pk)
        forged = client.get(path.replace(link.split("/")[-2], "1-1.x.y"))
        assert forged.status_code == 403
        assert "/de/preise/teilnehmen/link/" in forged.content.decode()
        time_machine.move_to("2032-06-03 10:00", tick=False)
        response = client.get(path)
        assert response.status_code == 410
        assert "/de/preise/teilnehmen/link/" in response.content.decode()


class TestTakingAway:
    def test_has_a_button_that_names_the_file(self, client, link, attached):
        [form] = [
            each
            for each in parse(client.get(files_path(link))).iter("form")
            if (each.get("action") or "").endswith("/wegnehmen/#errors")
        ]
        assert texts(form.find("button")) == "Wegnehmen plan.pdf"

    def test_takes_the_file_from_the_disk_and_a_second_click_does_nothing(
        self, client, link, attached, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            for _time in range(2):
                assert take_away(client, link, attached.pk)["Location"] == f"{files_path(link)}#title"
        assert names() == []
        assert not private_storage().exists(attached.file.name)

    def test_needs_a_whole_form_of_this_page(self, client, link, attached):
        path = f"{files_path(link)}{attached.pk}/wegnehmen/"
        assert client.get(path).status_code == 302
        for response in [client.post(path), Client(enforce_csrf_checks=True).post(path, {"complete": "yes"})]:
            assert response.status_code == 422
            assert problems(response)[""]
            assert b'dateien/#errors"' in response.content, (
                "the form for sending is this page's, all the same"
            )
        assert names() == ["plan.pdf"]

    @pytest.mark.parametrize(("got_by_post", "state"), [(False, "sent"), (True, "complete")])
    def test_a_complete_entry_without_what_it_must_have_is_looked_at_again(
        self, client, link, attached, got_by_post, state
    ):
        Entry.objects.update(state="complete", sent_at="2031-06-01T10:00Z")
        if got_by_post:
            attached.entry.documents_received.add(attached.document)
        take_away(client, link, attached.pk)
        assert Entry.objects.get().state == state


class TestAfterSending:
    def test_the_office_is_told_once(self, client, sent, link):
        before = Mail.objects.count()
        attach(client, link, other=[file(pdf(), "a.pdf"), file(docx(), "b.docx")])
        attach(client, link, other=file(pdf(pages=2), "c.pdf"))
        take_away(client, link, EntryAttachment.objects.first().pk)
        [mail] = Mail.objects.order_by("pk")[before:]
        assert mail.subject.startswith("Geänderter Beitrag")
        assert "pdf" not in mail.body

    def test_of_a_draft_nobody_is_told(self, client, attached):
        assert Mail.objects.count() == 1


class TestTheDeadline:
    def test_closes_the_page_and_leaves_the_files_to_their_author(self, client, link, attached, time_machine):
        time_machine.move_to(AFTER, tick=False)
        page = client.get(files_path(link))
        assert "Die Zeit, in der Sie Dateien senden konnten, ist vorbei." in said(page)
        assert by_id(parse(page), "page-form") is None
        assert b"wegnehmen" not in page.content
        assert body(client.get(f"{files_path(link)}{attached.pk}/"))

    def test_right_to_the_second(self, client, link, attached, edition, time_machine):
        path = files_path(link)
        data = open_form(client, path)
        Edition.objects.filter(pk=edition.pk).update(deadline="2031-06-30T21:59:59Z")
        time_machine.move_to("2031-06-30T21:59:59.900000+00:00", tick=False)
        assert client.post(path, {**data, "website": "", "other": file(docx(), "b.docx")}).status_code == 302
        time_machine.move_to("2031-06-30T22:00:00+00:00", tick=False)
        away = f"{path}{attached.pk}/wegnehmen/"
        late = [
            client.post(path, {**data, "website": "", "other": file(pdf(pages=2), "c.pdf")}),
            client.post(away, data),
        ]
        for response in late:
            assert response.status_code == 422
            assert "Die Frist endete am" in problems(response)[""]
        client.post(path, {**data, "other": file(pdf(pages=2), "c.pdf"), "text_size": "150"})
        assert names() == ["plan.pdf", "b.docx"]


class TestForTheJury:
    def test_an_edition_without_names_shows_what_staff_have_looked_through(self, edition):
        entry = cast.add_entry(edition)
        seen, _unseen = cast.add_file(entry, is_for_jury=True), cast.add_file(entry)
        assert entry.attachments.for_jury().count() == 2
        Edition.objects.filter(pk=edition.pk).update(is_anonymous=True)
        assert list(entry.attachments.for_jury()) == [seen]

    def test_a_file_is_called_by_reference_and_number(self, edition, django_assert_num_queries):
        entry = cast.add_entry(edition, reference="K7F2-2345")
        for kind in ["pdf", "docx"]:
            cast.add_file(entry, kind=kind, name="Rita Muster.pdf")
        [loaded] = Entry.objects.with_page().filter(pk=entry.pk)
        with django_assert_num_queries(0):
            assert [name_for_jury(each) for each in loaded.attachments.all()] == [
                "K7F2-2345-1.pdf",
                "K7F2-2345-2.docx",
            ]


def test_the_page_asks_the_database_the_same_for_one_file_and_many(
    client, link, attached, django_assert_num_queries
):
    for path, queries in [(link, ENTRY_QUERIES), (files_path(link), FILES_QUERIES)]:
        with django_assert_num_queries(queries):
            client.get(path)
    for _number in range(3):
        cast.add_file(attached.entry, document=attached.document)
        attached.entry.edition.required_documents.create(name_de="Brief", name_en="Letter")
    for path, queries in [(link, ENTRY_QUERIES), (files_path(link), FILES_QUERIES)]:
        with django_assert_num_queries(queries):
            client.get(path)


ENTRY_QUERIES, FILES_QUERIES = 10, 12


def test_a_document_that_is_only_german_is_marked_on_the_english_page(client, edition):
    edition.required_documents.update(name_en="")
    begin(client, "/en/awards/jena-award/2031/enter/")
    page = parse(client.get(files_path(path_in(Mail.objects.get()))))
    name = page.find(f".//label[@for='id_{field_of(Entry.objects.get())}']/span[@lang='de']")
    assert name.text == "Plan für Jena"
