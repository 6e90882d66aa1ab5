"""Where attachments are kept, and when they are gone."""

import os
import stat
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.contrib.admin.utils import NestedObjects
from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.utils import timezone

from attachments.store import left_behind as searching
from attachments.store.left_behind import left_behind
from config import purge
from tests import cast
from website.private_files import private_storage

from .samples import pdf, safe

pytestmark = pytest.mark.django_db


def exists(row) -> bool:
    return private_storage().exists(row.file.name)


def test_it_knows_what_it_is(letter):
    content = safe(pdf()).content
    assert (letter.name, letter.kind, letter.size) == ("Über Rita „neu“.pdf", "pdf", len(content))
    with letter.file.open("rb") as file:
        assert file.read() == content


def test_nothing_that_was_typed_is_part_of_its_path(letter):
    folder, signs, name = letter.file.name.split("/")
    assert (folder, len(signs), len(name)) == ("letter", 2, 34)
    assert name.endswith(".pdf")
    assert "Rita" not in letter.file.path


def test_it_lies_outside_of_everything_that_has_an_address(letter):
    path = Path(letter.file.path)
    assert path.is_relative_to(Path(settings.DATA_DIR) / "private")
    for served in [settings.MEDIA_ROOT, settings.STATIC_ROOT, *settings.STATICFILES_DIRS]:
        assert not path.is_relative_to(served)
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(path.parent).st_mode) == 0o700


def test_it_has_no_address(letter):
    with pytest.raises(ValueError, match="no address"):
        _address = letter.file.url


@pytest.mark.parametrize(
    "path",
    ["/media/{}", "/static/{}", "/private/{}", "/media/../private/{}", "/media/..%2fprivate%2f{}", "/static/../private/{}",
     "/static/%2e%2e/private/{}", "/{}"],
)  # fmt: skip
def test_no_address_leads_to_it(client, letter, path):
    assert client.get(path.format(letter.file.name)).status_code == 404


def test_nobody_reads_its_name_in_logs_and_lists(letter):
    assert "Rita" not in str(letter)
    assert str(letter).startswith("PDF, ")


def test_the_file_goes_with_the_row_once_that_is_certain(letter, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        letter.delete()
        assert exists(letter)
    assert not exists(letter)


def test_files_go_with_many_rows(letters, letter, django_capture_on_commit_callbacks):
    other = letters.of(safe(cast.picture(), "bild.png"))
    other.save()
    with django_capture_on_commit_callbacks(execute=True):
        letters.objects.all().delete()
    assert not exists(letter)
    assert not exists(other)


def test_the_file_stays_where_the_row_stays(letter, letters, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        letters.objects.filter(pk=letter.pk).delete()
        transaction.set_rollback(True)
    assert exists(letter)


def test_the_purge_takes_it_along(letter, django_capture_on_commit_callbacks, monkeypatch):
    monkeypatch.setattr(purge, "_empty_write_ahead_log", lambda: None)  # not within a transaction
    collected = NestedObjects(using=connection.alias)
    collected.collect([letter])
    assert [file.name for file in purge.files_of(collected)] == [letter.file.name]
    with django_capture_on_commit_callbacks(execute=True):
        purge.delete(collected)
    assert not exists(letter)


def old(name: str) -> None:
    before = (timezone.now() - timedelta(days=2)).timestamp()
    os.utime(private_storage().path(name), (before, before))


class TestLeftBehind:
    """What a process leaves that dies between the file and its row."""

    @pytest.fixture(autouse=True)
    def known(self, letters, monkeypatch):
        monkeypatch.setattr(searching, "apps", SimpleNamespace(get_models=lambda: [letters]))

    def test_a_file_without_a_row_is_found_and_purged(self, letter):
        lost = private_storage().save("letter/ab/lost.pdf", ContentFile(b"Rita"))
        old(lost)
        old(letter.file.name)
        assert left_behind() == [lost]
        purge.delete_left_behind()
        assert not private_storage().exists(lost)
        assert exists(letter)

    def test_one_whose_row_may_be_on_its_way_stays(self, letter):
        private_storage().save("letter/ab/new.pdf", ContentFile(b"Rita"))
        assert left_behind() == []

    def test_before_anything_was_sent_there_is_nothing(self, letters):
        assert left_behind() == []


def test_the_limits_of_an_entry_know_what_is_there(letter, letters):
    assert letters.objects.bytes() == letter.size
    assert letters.objects.none().bytes() == 0
    assert list(letters.objects.oldest_first()) == [letter]
