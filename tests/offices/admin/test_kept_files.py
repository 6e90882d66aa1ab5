"""Anna chooses files, and something else on the form is wrong: she need not choose them again."""

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import FileField
from django.test import Client, RequestFactory
from django.utils import timezone

from awards.models import Edition, Winner
from config.purge import delete_left_behind
from offices.models import Document
from tests import cast
from tests.offices.admin_pages import address, form_data, page_with
from tests.website.pages import parse, texts
from website.kept_uploads import store
from website.kept_uploads.widget import KeptFileInput
from website.private_files import private_storage

PAGE = address(Document, "add")
HOSTILE = ["x", "x" * 33, "\0", "a:b:c", "ä:ö", "W10:1:2", "[]", "." * 5000]


@pytest.fixture(autouse=True)
def own_disk(settings, tmp_path):
    """The cast stands for the whole folder; the files of each test do not."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "private": {**settings.STORAGES["private"], "OPTIONS": {"location": tmp_path / "private"}},
    }


def document(name="plan.txt", content=b"Plan"):
    return SimpleUploadedFile(name, content)


def typed(client, page=PAGE, **changes) -> dict:
    return form_data(client.get(page)) | {"title_de": "Plan", "title_en": "Plan"} | changes


def hidden(response, name="file-kept") -> str:
    """The token that the page carries; "" where nothing is kept."""
    values = [each.get("value") for each in parse(response).iter("input") if each.get("name") == name]
    return values[0] if values else ""


def kept_after_an_error(client, **changes) -> tuple[dict, str]:
    data = typed(client, title_de="", **changes)
    response = client.post(PAGE, data | {"file": document()})
    assert response.status_code == 200
    assert response.context["errors"]
    token = hidden(response)
    assert token
    return data, token


def kept_files() -> list[str]:
    folder = Path(private_storage().path("kept_uploads"))
    return [str(path) for path in folder.rglob("*") if path.is_file()]


def test_a_file_is_kept_by_name_and_saved_with_the_form(as_anna, django_capture_on_commit_callbacks):
    data = typed(as_anna, title_de="")
    page = as_anna.post(PAGE, data | {"file": document("Plan für alle.txt")})
    assert "Plan für alle.txt, 1 KB" in texts(parse(page).find(".//main"))
    assert len(kept_files()) == 1
    data |= {"title_de": "Plan", "file-kept": hidden(page), "_continue": "1"}
    with django_capture_on_commit_callbacks(execute=True):
        assert as_anna.post(PAGE, data).status_code == 302
    saved = Document.objects.latest("pk")
    assert saved.file.name.startswith("documents/Plan_für_alle")
    assert saved.file.read() == b"Plan"
    saved.file.close()
    assert kept_files() == []


def test_it_is_kept_through_several_errors(as_anna):
    data, token = kept_after_an_error(as_anna)
    again = as_anna.post(PAGE, data | {"file-kept": token})
    assert hidden(again) == token
    assert len(kept_files()) == 1


def test_it_can_be_discarded(as_anna):
    data, token = kept_after_an_error(as_anna)
    page = as_anna.post(PAGE, data | {"file-kept": token, "file-discard": "on"})
    assert hidden(page) == ""
    assert kept_files() == []


def test_another_file_takes_its_place(as_anna):
    data, token = kept_after_an_error(as_anna)
    page = as_anna.post(PAGE, data | {"file-kept": token, "file": document("neu.txt", b"neu")})
    assert "neu.txt" in texts(parse(page).find(".//main"))
    assert len(kept_files()) == 1


def test_what_is_refused_itself_is_not_kept(as_anna):
    page = as_anna.post(PAGE, typed(as_anna) | {"file": document("plan.exe")})
    assert hidden(page) == ""
    assert "„plan.exe“ wurde nicht behalten" in texts(parse(page).find(".//main"))
    assert kept_files() == []


def test_a_new_file_and_the_tick_to_remove_the_old_one(as_anna, jena):
    """Only she knows which she means; the file is not lost by asking."""
    row = jena.documents.create(title_de="Alt", title_en="Old", file=document("alt.txt"))
    page = address(Document, "change", row.pk)
    data = typed(as_anna, page)
    answer = as_anna.post(page, data | {"file": document("neu.txt"), "file-clear": "on"})
    assert answer.context["errors"]
    shown = texts(parse(answer).find(".//main"))
    assert "neu.txt" in shown
    assert "alt.txt" in shown
    assert "documents/" not in shown
    as_anna.post(page, data | {"file-kept": hidden(answer)})
    row.refresh_from_db()
    assert row.file.name.startswith("documents/neu")


def test_several_files_in_rows_at_once(as_anna, jena):
    page = page_with(Edition.objects.filter(award__office=jena).first(), Winner)
    data = form_data(as_anna.get(page))
    count = int(data["winners-TOTAL_FORMS"])
    data["winners-TOTAL_FORMS"] = count + 2
    rows = [f"winners-{count}", f"winners-{count + 1}"]
    for row in rows:
        data[f"{row}-image"] = SimpleUploadedFile("foto.png", cast.picture())
    answer = as_anna.post(page, data)
    assert answer.context["errors"]
    assert len({hidden(answer, f"{row}-image-kept") for row in rows} - {""}) == 2


@pytest.mark.parametrize("token", HOSTILE)
def test_a_hostile_token_is_an_error_of_the_field(as_anna, token):
    answer = as_anna.post(PAGE, typed(as_anna) | {"file-kept": token})
    assert answer.status_code == 200
    assert "nicht mehr da" in texts(parse(answer).find(".//ul[@class='errorlist']"))


def test_a_token_serves_once(as_anna, django_capture_on_commit_callbacks):
    data, token = kept_after_an_error(as_anna)
    data |= {"title_de": "Plan", "file-kept": token}
    with django_capture_on_commit_callbacks(execute=True):
        assert as_anna.post(PAGE, data).status_code == 302
    answer = as_anna.post(PAGE, data)
    assert answer.status_code == 200
    assert set(answer.context["adminform"].form.errors) == {"file"}


def test_nobody_else_and_no_other_form_gets_it(as_anna, gerd, jena):
    _data, token = kept_after_an_error(as_anna)
    other = Client()
    other.force_login(gerd)
    answer = other.post(PAGE, typed(other) | {"file-kept": token})
    assert set(answer.context["adminform"].form.errors) == {"file"}
    row = jena.documents.create(title_de="Alt", title_en="Old")
    elsewhere = address(Document, "change", row.pk)
    answer = as_anna.post(elsewhere, typed(as_anna, elsewhere) | {"file-kept": token})
    assert set(answer.context["adminform"].form.errors) == {"file"}


def test_a_kept_file_has_no_address(as_anna):
    kept_after_an_error(as_anna)
    [path] = kept_files()
    name = path.partition("kept_uploads/")[2]
    assert "plan" not in name
    assert as_anna.get(f"/media/kept_uploads/{name}").status_code == 404


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), PermissionError(13, "denied")])
def test_a_full_disk_gives_a_sentence(as_anna, monkeypatch, error, caplog):
    def fail(*args, **kwargs):
        raise error

    data = typed(as_anna, title_de="")
    monkeypatch.setattr(type(private_storage()), "_save", fail)
    answer = as_anna.post(PAGE, data | {"file": document()})
    assert answer.status_code == 200
    assert "Der Server kann zurzeit keine Dateien behalten." in texts(parse(answer).find(".//main"))
    assert "cannot be kept" in caplog.text


def test_nobody_fills_the_disk(as_anna, monkeypatch):
    monkeypatch.setattr(store, "MAX_BYTES", 5)
    kept_after_an_error(as_anna)
    answer = as_anna.post(PAGE, typed(as_anna, title_de="") | {"file": document("zwei.txt")})
    assert hidden(answer) == ""
    assert "zwei.txt" in texts(parse(answer).find(".//main"))
    assert len(kept_files()) == 1


def test_the_purge_deletes_it_after_a_day(as_anna):
    kept_after_an_error(as_anna)
    delete_left_behind()
    assert len(kept_files()) == 1
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        delete_left_behind()
    assert kept_files() == []


def test_no_file_field_of_the_admin_is_forgotten(olga):
    """Also where a new model brings one: it keeps what was chosen, for the person and the form of the request."""
    request = RequestFactory().get("/admin/")
    request.user = olga
    found = set()
    for model_admin in admin.site._registry.values():
        rows = model_admin.get_inline_instances(request)
        forms = [model_admin.get_form(request), *(each.get_formset(request).form for each in rows)]
        for form in forms:
            for name, field in form.base_fields.items():
                if isinstance(field, FileField):
                    found.add((form._meta.model.__name__, name))
                    assert isinstance(field.widget, KeptFileInput), (form, name)
                    assert field.widget.owner == store.Owner(olga.pk, "/admin/")
    assert {("Document", "file"), ("FundingProgramme", "logo"), ("SignLanguage", "video")} <= found
