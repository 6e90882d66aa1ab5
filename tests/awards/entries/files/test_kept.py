"""Files that are with an entry: who fetches them, takes them away, hears of them, until the deadline and after."""

import pytest
from django.test import Client

from awards.entries.files import name_for_jury
from awards.models import Edition, Entry, EntryAttachment
from outbox.models import Mail
from tests import cast
from tests.attachments.samples import docx, pdf
from tests.awards.entries.entering import problems, said, send, typed_for
from tests.awards.entries.files.attaching import (
    attach,
    body,
    field_of,
    file,
    files_path,
    names,
    take_away,
)
from tests.enquiries.sending import open_form
from tests.website.pages import by_id, parse, texts
from website.private_files import private_storage

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.time_machine("2031-06-02 10:00", tick=False),
    pytest.mark.usefixtures("nothing_stays_on_the_disk"),
]

AFTER = "2031-07-01 10:00"


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

    @pytest.mark.parametrize("page", ["", "{}/", "{}/loeschen/"])
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
            if (each.get("action") or "").endswith("/loeschen/#errors")
        ]
        assert texts(form.find("button")) == "Löschen plan.pdf"

    def test_takes_the_file_from_the_disk_and_a_second_click_does_nothing(
        self, client, link, attached, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            for _time in range(2):
                assert take_away(client, link, attached.pk)["Location"] == f"{files_path(link)}#title"
        assert names() == []
        assert not private_storage().exists(attached.file.name)

    def test_needs_a_whole_form_of_this_page(self, client, link, attached):
        path = f"{files_path(link)}{attached.pk}/loeschen/"
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
        assert b"loeschen" not in page.content
        assert body(client.get(f"{files_path(link)}{attached.pk}/"))

    def test_right_to_the_second(self, client, link, attached, edition, time_machine):
        path = files_path(link)
        data = open_form(client, path)
        Edition.objects.filter(pk=edition.pk).update(deadline="2031-06-30T21:59:59Z")
        time_machine.move_to("2031-06-30T21:59:59.900000+00:00", tick=False)
        assert client.post(path, {**data, "website": "", "other": file(docx(), "b.docx")}).status_code == 302
        time_machine.move_to("2031-06-30T22:00:00+00:00", tick=False)
        away = f"{path}{attached.pk}/loeschen/"
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
        client.get(path)
        with django_assert_num_queries(queries):
            client.get(path)
    for _number in range(3):
        cast.add_file(attached.entry, document=attached.document)
        attached.entry.edition.required_documents.create(name_de="Brief", name_en="Letter")
    for path, queries in [(link, ENTRY_QUERIES), (files_path(link), FILES_QUERIES)]:
        client.get(path)
        with django_assert_num_queries(queries):
            client.get(path)


ENTRY_QUERIES, FILES_QUERIES = 9, 11
