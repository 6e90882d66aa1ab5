"""What the browser of somebody who enters does: begins, types, keeps, looks through, and sends."""

import re

from awards.models import Entry, Question
from outbox.models import Mail
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import hidden_of, press
from tests.website.pages import parse, texts

PATH = "/de/preise/jena-award/2031/teilnehmen/"
ENGLISH = "/en/awards/jena-award/2031/enter/"
EMAIL, NOMINEE = "sekretariat@example.org", "verein@example.org"
START = {"kind": "application", "name": "Sekretariat Geheimnis", "email": EMAIL}
TYPED = {
    "title": "Garten der Sprachen",
    "description": "Kinder pflanzen.\r\nEltern kochen & <lachen>.",
    "name": "Sekretariat Geheimnis",
    "organisation": "Grundschule Nord",
    "phone": "03641 12345",
}
NOMINATED = {"nominee_name": "Nachbarn e. V.", "nominee_email": NOMINEE}


def begin(client, path: str = PATH, typed: dict = START, **request):
    return press(client, path, {**open_form(client, path), **typed}, **request)


def path_in(mail: Mail) -> str:
    return re.search(r"https?://[^/]+(/\S+)", mail.body)[1]


def answers_of(entry: Entry) -> dict:
    """Something typed for every question of the edition."""
    asked = Question.objects.filter(edition=entry.edition)
    return {f"question_{each.pk}": "Wir lernen zusammen." for each in asked}


def typed_for(entry: Entry, **changes) -> dict:
    nominated = NOMINATED if entry.is_nomination else {}
    return {**TYPED, **nominated, **answers_of(entry), **changes}


def change_path(link: str) -> str:
    return f"{link}{'aendern' if link.startswith('/de/') else 'change'}/"


def keep(client, link: str, typed: dict, **request):
    """Type and press "save"."""
    path = change_path(link)
    return press(client, path, {**open_form(client, path), **typed, "step": "save"}, **request)


def check(client, link: str, typed: dict, **request):
    path = change_path(link)
    return press(client, path, {**open_form(client, path), **typed}, **request)


def send(client, link: str, typed: dict, **request):
    """The whole way: form, all answers, send."""
    answers = check(client, link, typed, **request)
    assert answers.status_code == 200, [str(each) for each in answers.context["form"].problems()]
    return press(client, change_path(link), {**hidden_of(answers), "step": "send"}, **request)


def nominate(client) -> tuple[Entry, str]:
    """A nomination that has been sent, and the link of who sent it."""
    begin(client, typed={**START, "kind": "nomination"})
    entry = Entry.objects.get()
    link = path_in(Mail.objects.get(to=EMAIL))
    assert send(client, link, typed_for(entry)).status_code == 302
    return Entry.objects.get(), link


def problems(response) -> dict[str, str]:
    """What the error summary says, by the field it leads to."""
    return {each.anchor: str(each.sentence) for each in response.context["form"].problems()}


def said(response) -> str:
    return texts(parse(response).find(".//main"))
