"""How much of a request is read and written to the disk: decided for each form before anything of it is read."""

import tempfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.test import Client

from tests.enquiries.sending import open_form
from tests.website.pages import by_id, parse, texts
from website.request_size import SMALL_FORM_MAX_BYTES

pytestmark = pytest.mark.django_db

CONTACT = "/de/bueros/jena/kontakt/"
ENTER = "/de/preise/teilnehmen/link/"
SMALL_FORMS = ["/de/darstellung/", "/admin/password/MQ/set-password/", "/de/", "/de/bueros/jena/"]
FORMS = [CONTACT, "/en/report-a-barrier/", "/de/veranstaltungen/vorschlagen/?office=jena", ENTER]
TWO_HUNDRED_MB = 200_000_000


class NeverRead:
    """A body that fails as soon as somebody reads it."""

    def read(self, *_size):
        raise AssertionError("The body was read.")

    readline = read


@pytest.fixture
def written(monkeypatch):
    """What is written to files below the temporary folder, and how many files are made."""
    found = {"files": 0, "bytes": 0}
    make = TemporaryUploadedFile.__init__

    def made(self, *args, **kwargs):
        found["files"] += 1
        make(self, *args, **kwargs)

    def counted(self, data):
        found["bytes"] += len(data)
        return self.file.write(data)

    monkeypatch.setattr(TemporaryUploadedFile, "__init__", made)
    monkeypatch.setattr(TemporaryUploadedFile, "write", counted)
    return found


def says_too_much(response, language="de"):
    page = parse(response)
    assert (response.status_code, page.get("lang")) == (413, language)
    assert by_id(page, "display") is not None
    words = {"de": "Bitte gehen Sie zurück", "en": "Please go back"}
    assert words[language] in texts(page)
    return texts(page)


def announce(client, path, length=TWO_HUNDRED_MB, kind="multipart/form-data; boundary=x", **extra):
    """A request that says how long it is, and whose body nobody may read."""
    body = {"CONTENT_LENGTH": str(length), "CONTENT_TYPE": kind, "wsgi.input": NeverRead()}
    return client.generic("POST", path, **body, **extra)


@pytest.mark.parametrize(
    "kind", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain"]
)
@pytest.mark.parametrize(
    "path", [*FORMS, *SMALL_FORMS, "/admin/login/", "/de/konto/anmelden/", "/admin/offices/office/add/"]
)
def test_two_hundred_megabytes_are_refused_unread(jena, path, kind):
    client = Client(enforce_csrf_checks=True)
    says_too_much(announce(client, path, kind=kind), "en" if path.startswith("/en/") else "de")


@pytest.mark.parametrize(("path", "limit"), [(CONTACT, "5 MB"), ("/de/darstellung/", "1 MB")])
def test_the_page_says_how_much_is_possible(client, jena, path, limit):
    assert f"Höchstens {limit} sind hier möglich." in says_too_much(announce(client, path))


def test_a_very_long_text_comes_back_with_a_sentence(client, jena):
    text = "Die Sätze sind lang. " * 150_000
    response = client.post(CONTACT, {**open_form(client, CONTACT), "message": text})
    assert response.status_code == 422
    assert response.context["form"]["message"].value() == text
    assert "Bitte kürzen Sie ihn auf 4000." in response.content.decode()


def multipart(parts: list[tuple[str, bytes]]) -> bytes:
    """parts: what each says of itself, and what it holds."""
    lines = [b"--x\r\n" + head.encode() + b"\r\n\r\n" + content + b"\r\n" for head, content in parts]
    return b"".join(lines) + b"--x--\r\n"


def field(name: str) -> str:
    return f'Content-Disposition: form-data; name="{name}"'


def file(name: str) -> str:
    return f'{field(name)}; filename="a.bin"\r\nContent-Type: application/octet-stream'


@pytest.mark.parametrize(
    ("parts", "status"),
    [
        ([(field("a"), b"x" * 5_100_000)], 413),
        ([(field("a"), b"x" * 4_990_000)], 422),
        ([(field(f"a{number}"), b"") for number in range(2000)], 400),
        ([(field("a"), b"")] * 2000, 400),
        ([("X: y", b"")] * 2000, 400),
        ([(file(f"a{number}"), b"") for number in range(200)], 400),
        ([(f"{field('a')}\r\nX: {'y' * 100_000}", b"")], 400),
        ([(f"{file('a')}\r\nContent-Transfer-Encoding: base64", b"!")], 422),
        ([], 422),
    ],
)  # fmt: skip
def test_whatever_a_form_is_made_of_the_answer_is_a_page(client, jena, written, parts, status):
    response = client.generic(
        "POST", CONTACT, multipart(parts), content_type="multipart/form-data; boundary=x"
    )
    assert response.status_code == status
    assert by_id(parse(response), "display") is not None
    assert written == {"files": 0, "bytes": 0}


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"a=" + b"x" * 5_100_000, "application/x-www-form-urlencoded", 413),
        (b"&".join(b"a%d=1" % number for number in range(2000)), "application/x-www-form-urlencoded", 400),
        (b"a=%ff%fe%00", "application/x-www-form-urlencoded", 422),
        (b"a=1", "application/x-www-form-urlencoded; charset=utf-16", 400),
        (b"{}", "application/json", 422),
        (b"", "multipart/form-data", 422),
        (b"x", "multipart/form-data; boundary=" + "x" * 5000, 400),
        (b"no end", "multipart/form-data; boundary=x", 422),
    ],
)
def test_whatever_it_says_it_is_the_answer_is_a_page(client, jena, body, kind, status):
    response = client.generic("POST", CONTACT, body, content_type=kind)
    assert response.status_code == status
    assert by_id(parse(response), "display") is not None


@pytest.mark.parametrize("length", ["-5", "abc", "", "٣", "1" * 5000])
def test_a_length_that_is_none_gets_a_page(client, jena, length):
    response = client.generic("POST", CONTACT, b"a=1", CONTENT_LENGTH=length)
    assert response.status_code in {400, 413, 422}
    assert by_id(parse(response), "display") is not None


@pytest.mark.parametrize("path", [CONTACT, "/de/darstellung/", "/admin/login/", "/de/konto/anmelden/"])
def test_a_form_that_does_not_say_how_long_it_is_gets_a_page(client, jena, path):
    environ = client._base_environ(PATH_INFO=path, REQUEST_METHOD="POST", HTTP_TRANSFER_ENCODING="chunked")
    environ |= {"wsgi.input": NeverRead(), "wsgi.input_terminated": True}
    environ.pop("CONTENT_LENGTH", None)
    response = client.request(**environ)
    assert response.status_code == 411
    assert by_id(parse(response), "display") is not None


class TestFilesNobodyAskedFor:
    @pytest.mark.parametrize(
        "path", [CONTACT, "/de/darstellung/", "/de/veranstaltungen/vorschlagen/?office=jena"]
    )
    def test_they_are_passed_over_and_the_text_stays(self, client, jena, written, path):
        data = {
            "message": "Guten Tag",
            "text_size": "150",
            "film": SimpleUploadedFile("a.bin", b"x" * 900_000),
        }
        response = client.post(path, data)
        assert response.status_code in {422, 200, 303}
        assert written == {"files": 0, "bytes": 0}
        assert not response.wsgi_request.FILES
        assert response.wsgi_request.POST["message"] == "Guten Tag"

    def test_even_three_megabytes_are_not_written(self, client, jena, written):
        client.post(CONTACT, {"film": SimpleUploadedFile("a.bin", b"x" * 3_000_000)})
        assert written == {"files": 0, "bytes": 0}

    @pytest.mark.parametrize("path", ["/admin/login/", "/admin/", "/admin/offices/office/add/"])
    def test_of_strangers_the_admin_writes_none(self, jena, written, path):
        data = {"file": SimpleUploadedFile("a.bin", b"x" * 900_000)}
        for client in [Client(), Client(enforce_csrf_checks=True)]:
            assert client.post(path, data).status_code in {200, 302, 403}
        assert written == {"files": 0, "bytes": 0}

    def test_a_stranger_may_send_long_texts_to_the_admin_whose_session_has_ended(self, client, jena):
        response = client.post("/admin/offices/office/add/", {"text": "x" * 2_000_000})
        assert response.status_code == 403
        assert "x" * 2_000_000 in response.content.decode()

    def test_staff_write_them_only_where_something_is_stored(self, as_anna, jena, written):
        office = f"/admin/offices/office/{jena.pk}"
        for page in ["/admin/", "/admin/offices/office/", f"{office}/delete/", f"{office}/history/"]:
            as_anna.post(page, {"file": SimpleUploadedFile("a.bin", b"x" * 3_000_000)})
        assert written["files"] == 0
        as_anna.post(f"{office}/change/", {"file": SimpleUploadedFile("a.bin", b"x" * 3_000_000)})
        assert written == {"files": 1, "bytes": 3_000_000}

    def test_nothing_is_left_in_the_temporary_folder(self, as_anna, jena, settings, tmp_path):
        settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
        for page in [f"/admin/offices/office/{jena.pk}/change/", CONTACT, "/admin/login/"]:
            as_anna.post(page, {"file": SimpleUploadedFile("a.bin", b"x" * 3_000_000)}).wsgi_request.close()
        assert list(tmp_path.iterdir()) == []
        assert tempfile.gettempdir() != str(tmp_path)


def test_staff_may_send_a_video_and_no_more_than_the_site_is_set_to(as_anna, jena, settings):
    path = f"/admin/offices/office/{jena.pk}/change/"
    says_too_much(announce(as_anna, path, settings.STAFF_UPLOAD_MAX_BYTES + 1))
    with pytest.raises(AssertionError, match=r"The body was read\."):
        announce(as_anna, path, settings.STAFF_UPLOAD_MAX_BYTES)


def test_the_display_form_takes_less_than_a_form_with_texts(settings):
    assert SMALL_FORM_MAX_BYTES < settings.FORM_MAX_BYTES < settings.ATTACHMENTS_MAX_BYTES


def test_what_staff_send_to_a_page_that_is_not_there_is_not_found(admin_client):
    assert admin_client.post("/admin/awards/jury/1/2345-6789/", {"points": "5"}).status_code == 404
