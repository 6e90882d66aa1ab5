"""What a browser does that sends files along with an entry."""

from datetime import timedelta

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from awards.models import Entry, EntryAttachment
from tests.enquiries.sending import open_form


def files_path(link: str) -> str:
    return f"{link}{'dateien' if link.startswith('/de/') else 'files'}/"


def file(content: bytes, name: str = "plan.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def field_of(entry: Entry) -> str:
    """The field for the one document that the edition asks for."""
    return f"document_{entry.edition.required_documents.get().pk}"


def post(client, path: str, data: dict):
    with time_machine.travel(timezone.now() + timedelta(minutes=1), tick=False):
        return client.post(path, {"website": "", **data})


def attach(client, link: str, **files):
    """Open the page, choose files, and send them. Each is a file or a list of some."""
    path = files_path(link)
    return post(client, path, {**open_form(client, path), **files})


def take_away(client, link: str, number: int):
    return post(client, f"{files_path(link)}{number}/loeschen/", {"complete": "yes", **_token(client, link)})


def _token(client, link: str) -> dict:
    hidden = open_form(client, files_path(link))
    return {"csrfmiddlewaretoken": hidden["csrfmiddlewaretoken"]}


def names() -> list[str]:
    return list(EntryAttachment.objects.order_by("pk").values_list("name", flat=True))


def body(response) -> bytes:
    """All of it: the client itself closes a file that was read to its end, and the database stays open."""
    return response.getvalue()
