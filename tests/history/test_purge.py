"""How long what was is kept: never without end."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from reversion.models import Revision, Version

from history.models import FormerFile, RowVersion
from history.recording.block import recording
from offices.models import Contact

pytestmark = pytest.mark.usefixtures("db", "cast_on_stage")


def _after(days: int) -> None:
    with time_machine.travel(timezone.now() + timedelta(days=days)):
        # What is empty by then goes the night after.
        call_command("purge_personal_data", verbosity=0)
        call_command("purge_personal_data", verbosity=0)


def test_a_change_is_kept_for_two_years(jena, anna):
    with recording(anna):
        jena.place_en = "Jena, Saale"
        jena.save()
    _after(729)
    assert Version.objects.count() == 2
    _after(732)
    assert not Version.objects.exists()
    assert not Revision.objects.exists()


def test_what_a_younger_change_is_compared_with_stays(jena, anna):
    with recording(anna):
        jena.place_en = "Jena, Saale"
        jena.save()
    with time_machine.travel(timezone.now() + timedelta(days=700)), recording(anna):
        jena.place_en = "Jena"
        jena.save()
    _after(740)
    assert [step.kind for step in RowVersion.objects.order_by("pk")] == ["changed", "changed"]


def test_what_was_deleted_is_kept_for_ninety_days(jena, anna):
    contact = jena.contacts.get()
    with recording(anna):
        contact.phone = "+493641493330"
        contact.save()
    with recording(anna):
        contact.delete()
    _after(89)
    assert RowVersion.objects.deleted_pages().exists()
    _after(92)
    assert not Version.objects.exists()


def test_what_came_back_keeps_its_history(jena, anna):
    from history.restoring.recover import carry_out

    key = jena.contacts.get().pk
    with recording(anna):
        jena.contacts.get().delete()
    with recording(anna):
        carry_out(RowVersion.objects.deleted_pages().get())
    _after(92)
    assert RowVersion.objects.of_row(Contact.objects.get(pk=key)).count() == 2


def test_a_winner_who_does_not_agree_any_more_is_forgotten(jena, anna):
    from awards.models import Winner

    winner = Winner.objects.filter(edition__award__office=jena).first()
    with recording(anna):
        winner.name_de = "Frau Anders"
        winner.save()
    assert Version.objects.filter(serialized_data__contains="Frau Anders").exists()
    Winner.objects.filter(pk=winner.pk).forget_pictures()
    assert not Version.objects.filter(serialized_data__contains="Frau Anders").exists()


def test_a_file_goes_with_the_last_version_that_names_it(jena, anna, django_capture_on_commit_callbacks):
    from django.core.files.base import ContentFile

    row = jena.documents.get()
    row.file.save("plan.pdf", ContentFile(b"%PDF-1.4"))
    with django_capture_on_commit_callbacks(execute=True), recording(anna):
        row.delete()
    assert FormerFile.objects.count() == 1
    _after(89)
    assert FormerFile.objects.count() == 1
    _after(92)
    assert not FormerFile.objects.exists()
