"""purge_personal_data: what is purged is gone from tables, files and history, and the dry run lists just that."""

import sqlite3
from datetime import date, timedelta
from io import StringIO

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.utils import timezone

from awards.models import Entry, Juror, LinkRequest
from enquiries.models import Enquiry
from events.models import Event, Proposal
from offices.models import User
from outbox.letter import post
from outbox.models import Mail
from search.models import MissedSearch
from tests.offices.admin_pages import everything_stored

TODAY = date(2026, 11, 22)

pytestmark = pytest.mark.time_machine("2026-11-22 10:00")


def purge(**options) -> list[str]:
    said = StringIO()
    call_command("purge_personal_data", stdout=said, **options)
    return said.getvalue().splitlines()


def write(office, message: str, delete_on: date) -> Enquiry:
    enquiry = Enquiry.objects.create(
        office=office, kind="question", message=message, language="de", delete_on=delete_on
    )
    post(to="a@example.org", subject="Neu", body="Link", cause=enquiry, purpose="new enquiry", language="de")
    return enquiry


def note_in_history(user, enquiry):
    kind = ContentType.objects.get_for_model(Enquiry)
    return LogEntry.objects.create(
        user=user, content_type=kind, object_id=str(enquiry.pk), object_repr=str(enquiry), action_flag=CHANGE
    )


@pytest.fixture
def due(jena, olga):
    enquiry = write(jena, "Alt und geheim", TODAY)
    note_in_history(olga, enquiry)
    return enquiry


@pytest.fixture
def kept(jena, olga):
    enquiry = write(jena, "Jung", TODAY + timedelta(days=1))
    note_in_history(olga, enquiry)
    return enquiry


def test_what_is_due_goes_with_its_mails_and_its_history_and_nothing_else(due, kept):
    purge()
    assert due not in Enquiry.objects.all()
    assert kept in Enquiry.objects.all()
    assert [mail.cause_pk for mail in Mail.objects.all()] == [str(kept.pk)]
    assert [entry.object_id for entry in LogEntry.objects.all()] == [str(kept.pk)]


def test_the_dry_run_lists_exactly_what_the_run_then_deletes(due, kept):
    def counted():
        return {(model, row["id"]) for model, rows in everything_stored().items() for row in rows} | {
            (LogEntry, entry.pk) for entry in LogEntry.objects.all()
        }

    before = counted()
    announced = purge(dry_run=True)
    assert counted() == before
    done = purge()
    gone = {f"{model._meta.label} {pk}" for model, pk in before - counted()}
    assert {line.partition(":")[0] for line in announced[:-1]} == gone
    assert done[:-1] == announced[:-1]
    assert announced[-1] == "» 3 would be deleted."
    assert done[-1] == "» 3 deleted."


def test_the_list_names_nobody(due):
    assert "geheim" not in "".join(purge(dry_run=True))
    assert "example.org" not in "".join(purge())


def test_mails_go_when_their_own_time_is_over(jena):
    post(to="a@example.org", subject="Neu", body="Link", purpose="test", language="de")
    Mail.objects.update(state="sent", sent_at=timezone.now() - timedelta(days=31))
    assert purge(dry_run=True)[-1] == "» 1 would be deleted."
    purge()
    assert not Mail.objects.exists()


def test_with_nothing_due_nothing_happens(kept):
    assert purge() == ["» 0 deleted."]
    assert kept in Enquiry.objects.all()


@pytest.mark.django_db
def test_every_form_with_personal_data_has_rows_that_expire():
    from allauth.usersessions.models import UserSession
    from reversion.models import Revision, Version

    from accounts.models import PasswordLink
    from drafts.models import OpenForm
    from history.models import FormerFile
    from offices.models import ClosingLink, ClosingLinkRequest, TakenBackClosing
    from website import personal_data

    assert personal_data.forms_with_personal_data()
    assert {rows.model for rows in personal_data.expired(TODAY)} == {
        ClosingLink,
        ClosingLinkRequest,
        Enquiry,
        Entry,
        Event,
        FormerFile,
        Juror,
        LinkRequest,
        MissedSearch,
        OpenForm,
        PasswordLink,
        Proposal,
        Revision,
        TakenBackClosing,
        User,
        UserSession,
        Version,
    }


def test_nothing_is_left_in_the_file_of_the_database(tmp_path, settings):
    """The settings tell SQLite to overwrite what it deletes; a file of our own shows that it does."""
    options = settings.DATABASES["default"].get("OPTIONS", {})
    if "init_command" not in options:
        pytest.skip("only SQLite keeps its tables in a file of ours")
    file = tmp_path / "db.sqlite3"
    connection = sqlite3.connect(file)
    for command in options["init_command"].split(";"):
        connection.execute(command)
    connection.execute("CREATE TABLE message (text)")
    connection.executemany("INSERT INTO message VALUES (?)", [(f"geheim {number}",) for number in range(50)])
    connection.commit()
    connection.execute("DELETE FROM message")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    everything = b"".join(each.read_bytes() for each in tmp_path.iterdir())
    assert b"geheim" not in everything
