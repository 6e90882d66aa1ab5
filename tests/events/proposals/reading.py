"""What somebody with a signed link does and reads."""

import re

from outbox.models import Mail
from tests.enquiries.sending import open_form
from tests.events.proposals.proposing import (
    PROPOSER,
    TYPED,
    hidden_of,
    press,
)
from tests.website.pages import parse, texts


def path_in(mail: Mail) -> str:
    return re.search(r"https?://[^/]+(/\S+)", mail.body)[1]


def lead(response) -> str:
    return texts(parse(response).find(".//main//p"))


def change(client, link: str, **changes):
    """The whole way of a change: form, all answers, send."""
    path = f"{link}aendern/"
    page = client.get(path)
    typed = {name: page.context["form"][name].value() for name in TYPED.keys() - PROPOSER}
    typed = {name: "" if value is None else value for name, value in typed.items()}
    answers = press(client, path, {**hidden_of(page), **typed, **changes})
    assert answers.status_code == 200, answers.context["form"].errors
    assert not answers.context["form"].errors
    return press(client, path, {**hidden_of(answers), "step": "send"})


def withdraw(client, link: str, **data):
    path = f"{link}zurueckziehen/"
    return press(client, path, {**open_form(client, path), **data})
