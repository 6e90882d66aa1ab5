"""What was found is kept in the row, names its file, and is asked anew where it is missing."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from documents import judging
from history.models import RowVersion
from history.recording.block import recording
from offices.desk import documents as desk
from offices.desk.lines import SHOWN, Viewer
from offices.judged.rows import judge
from tests.documents.samples import scan, tagged
from tests.history.walking import restore, revisions


def said_by_command() -> list[str]:
    out = StringIO()
    call_command("judge_documents", stdout=out)
    return out.getvalue().splitlines()


@pytest.mark.usefixtures("db", "cast_on_stage", "own_disk")
class TestCommand:
    def test_looks_into_what_is_there_once(self, jena):
        document = jena.documents.create(title_de="Plan", file=ContentFile(scan(), "plan.pdf"))
        assert said_by_command()[-1] == "» Looked into 1 files."
        document.refresh_from_db()
        assert document.readable == "no"
        # What people have entered it never touches.
        assert (document.pages, document.language, document.accessible) == (None, "", "unknown")
        assert said_by_command() == ["» Looked into 0 files."]

    def test_names_what_is_lost_and_what_could_not_be_published(self, jena):
        lost = jena.documents.create(title_de="Weg", file=ContentFile(scan(), "weg.pdf"))
        Path(lost.file.path).unlink()
        broken = jena.documents.create(title_de="Kaputt", file=ContentFile(b"%PDF-1.4", "kaputt.pdf"))
        lines = said_by_command()
        assert any("Weg" in line and "lost" in line for line in lines)
        assert any("Kaputt" in line and "damaged or not complete" in line for line in lines)
        broken.refresh_from_db()
        assert broken.readable == "no"
        with override("de"):
            assert "beschädigt" in desk._why(broken)

    def test_of_what_could_not_be_looked_into_nothing_is_claimed(self, jena, monkeypatch):
        document = jena.documents.create(title_de="Lang", file=ContentFile(scan(), "lang.pdf"))
        monkeypatch.setattr(judging, "LARGEST", 10)
        assert "At most" in said_by_command()[0]
        document.refresh_from_db()
        assert (document.readable, bool(document.refused)) == ("unknown", True)
        assert said_by_command() == ["» Looked into 0 files."]

    def test_asks_anew_where_it_could_not_be_asked(self, jena, settings):
        document = jena.documents.create(title_de="Plan", file=ContentFile(scan(), "plan.pdf"))
        settings.VIRUS_SCANNER = ["/bin/sh", "-c", "exit 2"]
        assert "could not be checked" in said_by_command()[0]
        document.refresh_from_db()
        assert (document.judged, document.readable) == (None, "unknown")
        settings.VIRUS_SCANNER = []
        assert said_by_command() == ["» Looked into 1 files."]

    def test_asks_anew_after_another_file(self, jena):
        document = jena.documents.create(title_de="Plan", file=ContentFile(scan(), "plan.pdf"))
        judge(document)
        document.file.save("neu.pdf", ContentFile(tagged()))
        assert document.facts is None
        said_by_command()
        document.refresh_from_db()
        assert document.facts.language == "de"


@pytest.mark.usefixtures("db", "cast_on_stage", "own_disk")
class TestHistory:
    def test_what_comes_back_is_judged_again_and_the_judgement_is_no_change(
        self, client, anna, jena, django_capture_on_commit_callbacks
    ):
        client.force_login(anna)
        document = jena.documents.create(title_de="Plan", file=ContentFile(scan(), "plan.pdf"))
        judge(document)
        with django_capture_on_commit_callbacks(execute=True), recording(anna):
            document.file = ContentFile(tagged(), name="neu.pdf")
            document.save()
        with recording(anna):
            judge(document)
        assert document.facts.language == "de"
        versions = RowVersion.objects.count()
        with recording(anna):
            judge(document)
        assert RowVersion.objects.count() == versions
        with django_capture_on_commit_callbacks(execute=True):
            restore(client, document, revisions(document)[0])
        document.refresh_from_db()
        assert Path(document.file.name).name.startswith("plan")
        assert document.readable == "no"

    def test_a_comparison_does_not_show_it(self, client, anna, jena):
        client.force_login(anna)
        document = jena.documents.create(title_de="Plan", file=ContentFile(scan(), "plan.pdf"))
        with recording(anna):
            document.title_de = "Neuer Plan"
            document.save()
        page = client.get(reverse("admin:offices_document_history", args=[document.pk]))
        assert "only_pictures" not in page.content.decode()


@pytest.mark.usefixtures("db", "cast_on_stage", "own_disk")
class TestDesk:
    def add(self, office, number) -> None:
        document = office.documents.create(title_de="Scan 0", file=ContentFile(scan(), "scan.pdf"))
        judge(document)
        for place in range(1, number):
            office.documents.create(title_de=f"Scan {place}", file=document.file.name, judged=document.judged)

    def lines(self, user) -> list:
        with override("de"):
            return list(desk.lines(Viewer(user)))

    def test_names_files_that_not_everybody_can_read(self, jena, anna):
        self.add(jena, 1)
        [line] = self.lines(anna)
        document = jena.documents.latest("pk")
        assert line.text == "„Scan 0“: Nicht alle können diese Datei lesen."
        assert line.note.startswith("Die Datei besteht nur aus Bildern")
        assert line.address == reverse("admin:offices_document_change", args=[document.pk]) + "#id_file"

    def test_of_the_own_office_only_and_not_for_readers(self, jena, gera, anna, gerd, rita):
        self.add(gera, 1)
        assert self.lines(anna) == self.lines(rita) == []
        assert len(self.lines(gerd)) == 1

    def test_many_are_no_list(self, jena, anna):
        self.add(jena, SHOWN + 3)
        lines = self.lines(anna)
        assert len(lines) == SHOWN + 1
        assert lines[-1].address.endswith("/document/?its_file=barrier")
        assert lines[-1].text == "Und 3 weitere Dateien, die nicht alle lesen können."

    def test_stands_on_the_desk_and_asks_no_more_for_many(self, client, jena, anna):
        client.force_login(anna)
        counts = []
        for number in [1, 7]:
            self.add(jena, number)
            client.get(reverse("admin:index"))
            with CaptureQueriesContext(connection) as queries:
                page = client.get(reverse("admin:index"), headers={"accept-language": "de"})
            counts.append(len(queries))
        assert "„Scan 0“: Nicht alle können diese Datei lesen." in page.content.decode()
        assert counts[0] == counts[1]
