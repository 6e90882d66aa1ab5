"""What a resident's browser does: opens a form, types, waits as long as people do, and sends."""

from datetime import timedelta

import time_machine
from django.utils import timezone

from tests.website.pages import by_id, parse

TYPED = {
    "kind": "question",
    "message": "Wo kann ich Deutsch lernen?",
    "times": "Dienstag",
    "name": "Amina Beispiel",
    "email": "amina@example.org",
    "phone": "03641 12345",
}
BARRIER = {
    "page": "/de/bueros/jena/",
    "message": "Der Plan hat keinen Text.",
    "name": "",
    "email": "",
    "phone": "",
}


def open_form(client, path: str) -> dict:
    """The page's form as a browser holds it, with its hidden fields."""
    form = by_id(parse(client.get(path)), "page-form")
    inputs = [each for each in form.iter("input") if each.get("type") == "hidden"]
    return {each.get("name"): each.get("value", "") for each in inputs}


def send(client, path: str, typed: dict, after: int = 60, **request):
    """Open the form, fill it in for so many seconds, and send it."""
    hidden = open_form(client, path)
    with time_machine.travel(timezone.now() + timedelta(seconds=after), tick=False):
        return client.post(path, {**hidden, "website": "", **typed}, **request)
