"""The forms of a page as a browser has them, sent with hidden fields turned bad."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from django.core.cache import cache
from django.db import transaction
from django.test import Client

from tests.staff_forms.hostile import CORE, hostile_values
from tests.website.pages import parse

ALL = hostile_values()
# For what takes a whole request each: those that have broken something somewhere, and each fifth of the others.
SOME = CORE + ALL[len(CORE) :: 5]
# Its own check, before anything else looks at a form.
LEFT_OUT = {"csrfmiddlewaretoken"}
# Each decides how the others are read, so that it is bad alone.
DECIDES = {"TOTAL_FORMS", "INITIAL_FORMS", "action", "confirmed", "post", "checking"}


@dataclass
class Form:
    address: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)

    def groups(self) -> list[list[str]]:
        """The hidden fields that can be bad in one and the same request."""
        found = defaultdict(list)
        for name in dict.fromkeys(self.hidden):
            if "__prefix__" not in name:  # copied by the page, and read by nobody
                kind = name.rpartition("-")[2]
                found[kind if kind in DECIDES else ""].append(name)
        return list(found.values())


def forms_of(page_address: str, response) -> Iterator[Form]:
    for element in parse(response).iter("form"):
        if (element.get("method") or "get").lower() == "post":
            form = Form(element.get("action") or page_address)
            for control in element.iter():
                _take(form, control)
            yield form


def _take(form: Form, control) -> None:
    named, kind = control.get("name"), control.get("type")
    if not named or named in LEFT_OUT or control.tag not in {"input", "button", "select", "textarea"}:
        return
    if control.tag == "select":
        form.fields[named] = _chosen(control)
    elif control.tag == "textarea":
        form.fields[named] = ["".join(control.itertext())]
    elif kind == "hidden" or control.tag == "button" or named == "_selected_action":
        form.fields.setdefault(named, []).append(control.get("value") or "")
        form.hidden.append(named)
    elif kind in {"checkbox", "radio"}:
        if control.get("checked") is not None:
            form.fields.setdefault(named, []).append(control.get("value") or "on")
    elif kind not in {"file", "submit"}:
        form.fields[named] = [control.get("value") or ""]


def _chosen(select) -> list[str]:
    """Of what a list offers to do something is chosen, as nothing would be done else."""
    options = list(select.iter("option"))
    if select.get("name") == "action":
        return [options[-1].get("value", "")]
    return [each.get("value", "") for each in options if each.get("selected") is not None]


class Attack:
    """Sends forms with hidden fields turned bad, and keeps what the server could not answer.

    Each field gets another value each time, and no two fields the same.
    """

    def __init__(self, client: Client, begin: int = 0, values: list[str] = ALL):
        client.raise_request_exception = False
        self.client, self.values = client, values
        self.failed, self.tried, self._number = [], 0, count(begin)

    def page(self, path: str, times: int = 1, closed: int | None = None) -> None:
        """closed is the answer of a page that may be none for who asks."""
        response = self.client.get(path, follow=True)
        if response.status_code == closed:
            return
        assert response.status_code == 200, (path, response.status_code)
        for form in forms_of(path, response):
            self.form(form, times)

    def form(self, form: Form, times: int = 1) -> None:
        """So many values in each hidden field; and once two, where one is expected."""
        for names in form.groups():
            for turn in range(times + 1):
                number = next(self._number)
                bad = {
                    name: self._values(number + 7 * at, 1 + (turn == times)) for at, name in enumerate(names)
                }
                self.send(form.address, form.fields | bad, bad)

    def send(self, path: str, sent: dict, bad: dict) -> None:
        cache.clear()  # else it is too often at once
        self._ask(lambda: self.client.post(path, sent), (path, bad))

    def look(self, path: str) -> None:
        self._ask(lambda: self.client.get(path), path[:200])

    def _values(self, first: int, count: int) -> list[str]:
        """One each turn: in as many turns as there are values, each field meets all of them."""
        return [self.values[number % len(self.values)] for number in range(first, first + count)]

    def _ask(self, ask, what) -> None:
        self.tried += 1
        with transaction.atomic():
            status = ask().status_code
            transaction.set_rollback(True)
        assert status != 429, "nobody has looked at it"
        if status >= 500:
            self.failed.append((status, what))
