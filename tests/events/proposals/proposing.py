"""What a partner's browser does: opens the form, types, looks through the answers, and sends."""

from datetime import timedelta

import time_machine
from django.utils import timezone

from tests.enquiries.sending import open_form
from tests.website.pages import by_id, parse

PATH = "/de/veranstaltungen/vorschlagen/?office=jena"
ENGLISH = "/en/events/propose/?office=jena"

TYPED = {
    "title_de": "Sommerfest der Kulturen",
    "title_en": "Summer festival",
    "description_de": "Musik & Essen.\r\n\r\nBitte bringen Sie <etwas> mit.\r\nWir freuen uns.",
    "description_en": "",
    "day_1": "12.06.2031",
    "starts_1": "18:30",
    "ends_1": "20 Uhr",
    "day_2": "",
    "starts_2": "",
    "ends_2": "",
    "day_3": "",
    "starts_3": "",
    "ends_3": "",
    "place": "new",
    "place_name": "Villa am Paradies",
    "place_street": "Knebelstraße 3",
    "place_postcode": "07743",
    "place_town": "Jena",
    "place_step_free": "yes",
    "place_accessible_toilet": "no",
    "place_lift": "",
    "place_induction_loop": "",
    "place_accessible_parking": "",
    "language_1": "de",
    "language_2": "ar",
    "language_3": "",
    "audience": "families",
    "price_kind": "fixed",
    "price": "3,50 €",
    "registration_needed": "yes",
    "registration_url": "example.org/anmelden",
    "registration_email": "fest@example.org",
    "registration_phone": "03641 999",
    "organiser_name": "Verein Paradies e. V.",
    "organiser_url": "https://example.org/",
    "name": "Paula Partner",
    "email": "paula@example.org",
    "phone": "03641 12345",
}
PROPOSER = {"name", "email", "phone"}
ONE_LINE = TYPED.keys() - {"description_de", "description_en"}


def hidden_of(response) -> dict:
    """All hidden fields of the form on a page."""
    form = by_id(parse(response), "page-form")
    inputs = [each for each in form.iter("input") if each.get("type") == "hidden"]
    return {each.get("name"): each.get("value", "") for each in inputs}


def press(client, path: str, data: dict, after: int = 60, **request):
    with time_machine.travel(timezone.now() + timedelta(seconds=after), tick=False):
        return client.post(path, {**data, "website": ""} | data, **request)


def check(client, path: str = PATH, typed: dict = TYPED, after: int = 60, **request):
    """Open the form, fill it in for so many seconds, and ask for the page of all answers."""
    return press(client, path, {**open_form(client, path), **typed}, after, **request)


def send(client, path: str = PATH, typed: dict = TYPED, **request):
    """The whole way, pressing "send" below the answers."""
    answers = check(client, path, typed, **request)
    assert answers.status_code == 200, [str(each) for each in answers.context["form"].problems()]
    return press(client, path, {**hidden_of(answers), "step": "send"}, **request)
