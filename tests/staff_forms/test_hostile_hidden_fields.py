"""Hidden fields and addresses of every form with values that nobody types: no error of the server.

The forms and their hidden fields are read from the pages themselves, public ones, those behind links and those
of the admin. Each field gets what has broken something before, and the four hundred values go round all fields.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from awards import entry_link
from awards.models import Circular, Edition, Entry, Juror
from events import proposal_link
from events.models import Proposal
from offices.models import User
from tests import cast
from tests.offices.admin_pages import address, name
from tests.staff_forms.hostile import CORE, hostile_values
from tests.website.pages import parse

pytestmark = pytest.mark.django_db
# The page is the same for all fields of one kind, such as the ids of rows: the values go round them.
EACH_FIELD_GETS = 1
# Its own check, before anything else looks at a form.
LEFT_OUT = {"csrfmiddlewaretoken"}


@dataclass
class Form:
    address: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    hidden: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with standing():
        cast.add_awards(cast.add_events(cast.jena()))
        cast.olga()
        yield


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
        chosen = [
            each.get("value", "") for each in control.iter("option") if each.get("selected") is not None
        ]
        form.fields[named] = chosen
    elif control.tag == "textarea":
        form.fields[named] = ["".join(control.itertext())]
    elif kind == "hidden" or control.tag == "button":
        form.fields.setdefault(named, []).append(control.get("value") or "")
        form.hidden.append(named)
    elif kind in {"checkbox", "radio"}:
        if control.get("checked") is not None:
            form.fields.setdefault(named, []).append(control.get("value") or "on")
        elif kind == "checkbox" and named == "_selected_action":
            form.fields.setdefault(named, []).append(control.get("value"))
            form.hidden.append(named)
    elif kind not in {"file", "submit"}:
        form.fields[named] = [control.get("value") or ""]


class Attack:
    """Sends each form with one hidden field turned bad, and keeps what the server could not answer."""

    def __init__(self, client: Client):
        client.raise_request_exception = False
        self.client, self.failed, self.tried = client, [], 0
        self.all, self.core = cycle(hostile_values()), cycle(CORE)

    def values(self) -> list[list[str]]:
        """The nth has several at once, as a list where one is expected."""
        more = [[next(self.all)] for _ in range(EACH_FIELD_GETS - 1)]
        return [[next(self.core)], *more, [next(self.core), next(self.all)]]

    def page(self, path: str, data: dict | None = None) -> None:
        response = self.client.post(path, data, follow=False) if data else self.client.get(path, follow=True)
        assert response.status_code in {200, 302, 422}, (path, response.status_code)
        if response.status_code != 302:
            for form in forms_of(path, response):
                self.form(form)

    def form(self, form: Form) -> None:
        for hidden in dict.fromkeys(form.hidden):
            for values in self.values():
                self._send(form.address, {**form.fields, hidden: values}, hidden)

    def _send(self, path: str, sent: dict, hidden: str) -> None:
        self.tried += 1
        with transaction.atomic():
            status = self.client.post(path, sent).status_code
            transaction.set_rollback(True)
        if status >= 500:
            self.failed.append((path, hidden, [value[:40] for value in sent[hidden]]))

    def look(self, path: str) -> None:
        self.tried += 1
        with transaction.atomic():
            status = self.client.get(path).status_code
            transaction.set_rollback(True)
        if status >= 500:
            self.failed.append(path[:200])


def test_there_are_four_hundred_different_ones():
    assert len(set(hostile_values())) == 400


def test_public_forms_and_those_behind_links(client, jena, at_noon):
    entry = Entry.objects.get()
    edition = entry.edition
    entered, consents = entry_link.address_of(entry), entry_link.consent_address_of(entry, "de")
    proposed = proposal_link.address_of(Proposal.objects.get())
    attack = Attack(client)
    pages = [
        reverse("home"),
        reverse("display"),
        reverse("enquiries:barrier"),
        reverse("enquiries:office", args=[jena.slug]),
        f"{reverse('events:propose')}?office={jena.slug}",
        reverse("awards:link_again"),
        reverse("awards:enter", args=[edition.award.slug, edition.year]),
        *(entered.removeprefix("https://example.org") + rest for rest in ["", "aendern/", "zurueckziehen/"]),
        consents.removeprefix("https://example.org"),
        *(proposed.removeprefix("https://example.org") + rest for rest in ["", "aendern/", "zurueckziehen/"]),
    ]
    for path in pages:
        attack.page(path)
    assert attack.failed == []
    assert attack.tried > 50


def test_signing_in_and_passwords(client, db):
    olga = User.objects.get(username="olga")
    attack = Attack(client)
    attack.page(reverse("admin:login"))
    number, token = urlsafe_base64_encode(force_bytes(olga.pk)), default_token_generator.make_token(olga)
    attack.page(reverse("choose_password", args=[number, token]))
    client.force_login(olga)
    attack.page(reverse("admin:password_change"))
    for value in hostile_values()[:60]:
        attack.look(f"{reverse('admin:login')}?{urlencode({'next': value})}")
    assert attack.failed == []


@pytest.mark.parametrize("model", list(admin.site._registry), ids=name)
def test_pages_of_the_admin(as_olga, model):
    attack, row = Attack(as_olga), model._base_manager.first()
    opened = [address(model, "changelist")]
    opened += [address(model, page, row.pk) for page in ["change", "delete"] if row]
    if admin.site.get_model_admin(model).has_add_permission(_request_of_olga()):
        opened.append(address(model, "add"))
    for path in opened:
        if as_olga.get(path).status_code != 403:
            attack.page(path)
    for action in [*(admin.site.get_model_admin(model).actions or []), "delete_selected"] if row else []:
        with transaction.atomic():
            data = {"action": action, "_selected_action": [row.pk]}
            answer = as_olga.post(address(model, "changelist"), data)
            transaction.set_rollback(True)
        if answer.status_code == 200:
            for form in forms_of(address(model, "changelist"), answer):
                attack.form(form)
    assert attack.failed == []


def _request_of_olga():
    from django.test import RequestFactory

    request = RequestFactory().get("/")
    request.user = User.objects.get(username="olga")
    return request


@pytest.mark.parametrize("model", list(admin.site._registry), ids=name)
def test_parameters_of_the_admin(as_olga, model):
    """What the links of a list hold, and what an empty form can be begun with."""
    attack, model_admin = Attack(as_olga), admin.site.get_model_admin(model)
    names = ["o", "p", "q", "all", "e", "_popup", "_to_field", "_changelist_filters", "_facets", "pk", "id"]
    names += [f"{each.name}{lookup}" for each in model._meta.fields for lookup in ["", "__exact", "__isnull"]]
    request = _request_of_olga()
    names += [
        each[0] if isinstance(each, tuple) else str(each) for each in model_admin.get_list_filter(request)
    ]
    names += [f"{each}__id__exact" for each in names if hasattr(model, each)]
    for named in dict.fromkeys(names):
        for values in attack.values()[:2]:
            attack.look(f"{address(model, 'changelist')}?{urlencode({named: values[0]})}")
        attack.look(f"{address(model, 'add')}?{urlencode({named: next(attack.core)})}")
    for value in CORE:
        attack.look(
            f"{reverse('admin:index')}{model._meta.app_label}/{name(model)}/{urlencode({'': value})[1:]}/change/"
        )
    assert attack.failed == []


def test_pages_of_the_jury_and_the_preview_of_a_mail(client, jena):
    juror = Juror.objects.first()
    edition = juror.edition
    Edition.objects.filter(pk=edition.pk).update(deadline=None, opens_at=None)
    entry = cast.add_entry(edition, state=Entry.State.COMPLETE, reference="2345-6789")
    client.force_login(juror.user)
    attack = Attack(client)
    for page in ["jury_entry", "jury_conflict"]:
        path = reverse(f"admin:awards_{page}", args=[edition.pk, entry.reference])
        if client.get(path).status_code == 200:
            attack.page(path)
    client.force_login(User.objects.get(username="olga"))
    attack.page(reverse("admin:awards_circular_preview", args=[Circular.objects.get().pk]))
    assert attack.failed == []
    assert attack.tried
