"""Staff: who fetches a file of an entry, who says that the jury may read it, and what goes with the entry."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse

from awards.models import Entry, EntryAttachment
from config import purge
from tests import cast
from tests.attachments.samples import pdf, safe
from tests.offices.admin_pages import form_data
from tests.website.pages import parse, texts
from website.private_files import private_storage

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine("2031-06-02 10:00", tick=False)]


@pytest.fixture
def entry(edition):
    return cast.add_entry(edition)


@pytest.fixture
def attached(entry):
    row = EntryAttachment.of(
        safe(pdf(), "Plan.pdf"), entry=entry, document=entry.edition.required_documents.get()
    )
    row.save()
    yield row
    row.file.storage.delete(row.file.name)


@pytest.fixture
def address(entry, attached):
    return reverse("admin:awards_entry_file", args=[entry.pk, attached.pk])


@pytest.fixture
def page(entry):
    return reverse("admin:awards_entry_change", args=[entry.pk])


def status(client, path, user=None) -> int:
    if user:
        client.force_login(user)
    response = client.get(path)
    response.getvalue()  # a file that was read to its end is closed
    return response.status_code


class TestWhoFetchesAFile:
    def test_staff_of_the_office_who_answer(self, client, jena, address):
        for user in [cast.anna(jena), cast.mona(jena), cast.olga()]:
            assert status(client, address, user) == 200

    def test_nobody_else_of_the_office(self, client, jena, address):
        for user in [cast.emil(jena), cast.tara(jena), cast.rita(jena)]:
            assert status(client, address, user) == 404

    def test_nobody_without_signing_in(self, client, address):
        assert client.get(address)["Location"].startswith("/admin/login/")

    def test_nobody_of_another_office(self, client, gera, address):
        assert status(client, address, cast.gerd(gera)) == 404

    def test_nobody_while_it_is_a_draft(self, client, jena, address):
        Entry.objects.update(state="draft", sent_at=None)
        assert status(client, address, cast.anna(jena)) == 404

    def test_not_through_another_entry(self, client, jena, edition, attached):
        other = reverse("admin:awards_entry_file", args=[cast.add_entry(edition).pk, attached.pk])
        assert status(client, other, cast.anna(jena)) == 404

    def test_as_its_sender_called_it(self, client, jena, address):
        client.force_login(cast.anna(jena))
        response = client.get(address)
        assert response.getvalue().startswith(b"%PDF-")
        assert response["Content-Disposition"] == 'attachment; filename="Plan.pdf"'
        assert "no-store" in response["Cache-Control"]


class TestTheEntrysPage:
    def test_tells_what_has_come_and_what_for(self, client, jena, page, address):
        client.force_login(cast.anna(jena))
        shown = parse(client.get(page, headers={"accept-language": "de"}))
        assert texts(shown.find(f".//a[@href='{address}']")) == "Plan.pdf"
        assert "Plan für Jena" in texts(shown.find(".//*[@id='attachments-group']"))

    def test_says_whether_the_jury_may_read_it_and_nothing_else(self, client, jena, page, attached):
        client.force_login(cast.anna(jena))
        data = form_data(client.get(page))
        forged = {"attachments-0-name": "x.pdf", "attachments-0-DELETE": "on", "attachments-0-document": ""}
        client.post(page, data | forged | {"attachments-0-is_for_jury": "on"})
        latest = EntryAttachment.objects.get(pk=attached.pk)
        assert (latest.is_for_jury, latest.name, latest.document) == (True, "Plan.pdf", attached.document)

    def test_a_reader_says_nothing(self, client, jena, page, attached):
        client.force_login(cast.rita(jena))
        client.post(page, {"attachments-0-is_for_jury": "on"})
        assert not EntryAttachment.objects.get(pk=attached.pk).is_for_jury

    def test_what_was_taken_away_meanwhile_does_not_come_back(self, client, jena, page, attached):
        client.force_login(cast.anna(jena))
        data = form_data(client.get(page))
        EntryAttachment.objects.all().delete()
        client.post(page, data | {"attachments-0-is_for_jury": "on"})
        assert not EntryAttachment.objects.exists()

    def test_what_is_attached_is_not_missing(self, client, jena, page, attached):
        client.force_login(cast.anna(jena))
        shown = texts(parse(client.get("/admin/awards/entry/", headers={"accept-language": "de"})))
        assert "Plan für Jena" not in shown

    def test_leaves_what_whoever_entered_changes_at_the_same_time(
        self, client, jena, entry, page, monkeypatch
    ):
        from awards.admin.entry import EntryAdmin

        client.force_login(cast.anna(jena))
        data = form_data(client.get(page))
        save = EntryAdmin.save_model

        def save_late(*args, **kwargs):
            Entry.objects.filter(pk=entry.pk).update(title="Neu", state="withdrawn")
            save(*args, **kwargs)

        monkeypatch.setattr(EntryAdmin, "save_model", save_late)
        client.post(page, data | {"keep_until": "2033-01-31"})
        latest = Entry.objects.get(pk=entry.pk)
        assert (latest.title, latest.state, str(latest.keep_until)) == ("Neu", "withdrawn", "2033-01-31")


def test_the_page_asks_the_database_the_same_for_one_file_and_many(
    client, jena, page, attached, django_assert_num_queries
):
    client.force_login(cast.anna(jena))
    client.get(page)
    with django_assert_num_queries(QUERIES):
        client.get(page)
    for _number in range(3):
        cast.add_file(attached.entry, document=attached.document)
    with django_assert_num_queries(QUERIES):
        client.get(page)


QUERIES = 12


def test_files_go_with_the_entry_on_its_day(
    entry, attached, time_machine, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(purge, "_empty_write_ahead_log", lambda: None)  # not within a transaction
    time_machine.move_to(f"{entry.delete_on + timedelta(days=1)} 10:00", tick=False)
    kept = private_storage().exists
    with django_capture_on_commit_callbacks(execute=True):
        call_command("purge_personal_data", dry_run=True, verbosity=0)
    assert kept(attached.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("purge_personal_data", verbosity=0)
    assert not EntryAttachment.objects.exists()
    assert not kept(attached.file.name)
