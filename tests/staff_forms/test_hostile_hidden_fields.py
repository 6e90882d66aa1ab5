"""Hidden fields and addresses of every form with values that nobody types: no error of the server.

The forms and their hidden fields are read from the pages themselves, public ones, those behind links and those
of the admin. What is read by one and the same code is one kind: each kind gets all four hundred values, or a
hundred of them where each takes a whole request, and each field of each form some of them in turn, so that a field
of a new kind is found here, too.
"""

from contextlib import suppress
from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from awards.entries import link as entry_link
from awards.models import Circular, Edition, Entry, Juror
from events.models import Event, Proposal
from events.proposals import link as proposal_link
from offices.models import User
from pages.models import SignLanguage
from tests import cast
from tests.offices.admin_pages import address, name
from tests.staff_forms.attack import ALL, SOME, Attack, Form, forms_of
from tests.staff_forms.hostile import CORE
from website.many_rows import rows
from website.public_forms.guards.started import Started
from website.public_forms.guards.ticket import Ticket, TicketOfBefore, is_ticket

pytestmark = [pytest.mark.django_db, pytest.mark.each_case]
REGISTERED = list(admin.site._registry)
every_table = pytest.mark.parametrize("model", REGISTERED, ids=name)
HELD_BY_THE_SITE = "https://example.org"


@pytest.fixture(scope="module", autouse=True)
def cast_on_stage(standing):
    with standing():
        cast.add_awards(cast.add_events(cast.jena()))
        cast.olga()
        yield


class Fixed:
    """An attribute that stays as it is, whatever it is set to."""

    def __init__(self, value):
        self.value = value

    def __get__(self, *_instance):
        return self.value

    def __set__(self, *_instance_and_value):
        pass


@pytest.fixture
def request_of_olga():
    request = RequestFactory().get("/")
    request.user = User.objects.get(username="olga")
    return request


def test_there_are_four_hundred_different_ones():
    assert len(set(ALL)) == 400
    assert len(set(SOME)) == 100


class TestPublicPages:
    @pytest.mark.parametrize(
        "route", ["home", "display", "enquiries:barrier", "enquiries:office", "events:propose",
                  "awards:link_again", "awards:enter"],
    )  # fmt: skip
    def test_for_everybody(self, client, jena, at_noon, route):
        edition = Entry.objects.get().edition
        args = {"enquiries:office": [jena.slug], "awards:enter": [edition.award.slug, edition.year]}
        attack = Attack(client, begin=len(route))
        query = f"?office={jena.slug}" if route == "events:propose" else ""
        attack.page(reverse(route, args=args.get(route)) + query, times=15)
        assert attack.failed == []
        assert attack.tried > 10

    @pytest.mark.parametrize("rest", ["", "aendern/", "zurueckziehen/"])
    def test_behind_links(self, client, jena, at_noon, rest):
        entry, attack = Entry.objects.get(), Attack(client, begin=100 * len(rest))
        links = [entry_link.address_of(entry), proposal_link.address_of(Proposal.objects.get())]
        links += [] if rest else [entry_link.consent_address_of(entry, "de")]
        for link in links:
            attack.page(link.removeprefix(HELD_BY_THE_SITE) + rest, times=30)
        assert attack.failed == []
        assert attack.tried > 50

    @pytest.mark.parametrize("field", [Ticket, TicketOfBefore, Started])
    def test_what_reads_their_hidden_fields_meets_all_values(self, field):
        kept = set()
        for value in ALL:
            with suppress(ValidationError):
                kept.add(field().clean(field().bound_data(value, "")))
        assert all(each == "" or is_ticket(each) for each in kept)

    def test_the_token_of_a_form_meets_values_of_all_kinds(self, client, jena):
        strict = Client(enforce_csrf_checks=True)
        strict.get(reverse("accounts:sign_in"))
        attack = Attack(strict)
        for value in SOME:
            bad = {"csrfmiddlewaretoken": value}
            attack.send(reverse("accounts:sign_in"), bad, bad)
        assert attack.failed == []


def test_signing_in_and_passwords(client, db):
    olga = User.objects.get(username="olga")
    attack = Attack(client)
    attack.page(reverse("accounts:sign_in"), times=10)
    number, token = urlsafe_base64_encode(force_bytes(olga.pk)), default_token_generator.make_token(olga)
    attack.page(reverse("choose_password", args=[number, token]))
    client.force_login(olga)
    attack.page(reverse("accounts:password"))
    for value in ALL[:60]:
        attack.look(f"{reverse('accounts:sign_in')}?{urlencode({'next': value})}")
    assert attack.failed == []


class TestTheAdmin:
    @every_table
    def test_every_page(self, as_olga, request_of_olga, model, monkeypatch):
        # Some hundred rows are shown as the first three are, only for seconds.
        monkeypatch.setattr(rows.NoMoreThanFit, "absolute_max", Fixed(3), raising=False)
        attack = Attack(as_olga, begin=13 * REGISTERED.index(model))
        for path in pages_of(model, request_of_olga):
            attack.page(path, closed=403)
        for form in pages_in_between(as_olga, model):
            attack.form(form)
        assert attack.failed == []

    @every_table
    def test_rows_of_a_page_meet_all_values(self, request_of_olga, model, monkeypatch):
        """How many there are, which key each row has and which row it belongs to: read by one and the same code,
        so that each table gets a quarter of the values, and the next table the next quarter."""
        most = Fixed(2)
        monkeypatch.setattr(rows.NoMoreThanFit, "absolute_max", most, raising=False)
        row = model._base_manager.first()
        for inline in admin.site.get_model_admin(model).get_inline_instances(request_of_olga, row):
            formset = inline.get_formset(request_of_olga, row)
            prefix = formset.get_default_prefix()
            counts = {f"{prefix}-{each}_FORMS": "1" for each in ["TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM"]}
            values = ALL[REGISTERED.index(model) % 4 :: 4]
            for number, value in enumerate(values, REGISTERED.index(model) // 4):
                check(formset, row, counts | {list(counts)[number % 4]: value})
            most.value = len(values)
            for key in [formset.model._meta.pk.name, formset.fk.name]:
                sent = counts | {f"{prefix}-{each}_FORMS": len(values) for each in ["TOTAL", "INITIAL"]}
                sent |= {f"{prefix}-{number}-{key}": value for number, value in enumerate(values)}
                check(formset, row, sent)
            most.value = 2

    def test_a_list_meets_values_of_all_kinds(self, as_olga):
        """All lists are read by the same code, and so are the pages on which something is confirmed."""
        path, attack = address(Event, "changelist"), Attack(as_olga, values=SOME)
        for form in forms_of(path, as_olga.get(path)):
            attack.form(form, times=len(SOME) if form.hidden and "action" in form.fields else 1)
        assert attack.failed == []
        assert attack.tried > len(SOME)

    @pytest.mark.parametrize("lookup", ["", "__exact", "__gte", "__in", "__range"])
    def test_a_filter_by_a_duration_meets_all_values(self, as_olga, lookup):
        attack = Attack(as_olga)
        for value in CORE:
            attack.look(f"{address(SignLanguage, 'changelist')}?{urlencode({'duration' + lookup: value})}")
        assert attack.failed == []

    def test_a_page_in_between_meets_values_of_all_kinds(self, as_olga):
        form, *_others = pages_in_between(as_olga, Event)
        attack = Attack(as_olga, values=SOME)
        attack.form(form, times=len(CORE))
        assert attack.failed == []

    @every_table
    def test_parameters(self, as_olga, request_of_olga, model):
        """What the links of a list hold, and what an empty form can be begun with."""
        attack, start = Attack(as_olga), 7 * REGISTERED.index(model)
        names = parameters_of(model, request_of_olga)
        for number, each in enumerate(names, start):
            attack.look(f"{address(model, 'changelist')}?{urlencode({each: CORE[number % len(CORE)]})}")
        for number in range(start, start + 3):
            begun = {each: CORE[(number + at) % len(CORE)] for at, each in enumerate(names)}
            attack.look(f"{address(model, 'add')}?{urlencode(begun)}")
        # The key of a row is read by the same code everywhere, too.
        for value in CORE[REGISTERED.index(model) % 8 :: 8]:
            key = urlencode({"": value})[1:]
            attack.look(f"{reverse('admin:index')}{model._meta.app_label}/{name(model)}/{key}/change/")
        assert attack.failed == []


def pages_of(model, request) -> list[str]:
    row = model._base_manager.first()
    found = [address(model, "changelist")]
    found += [address(model, page, row.pk) for page in ["change", "delete"] if row]
    may_add = admin.site.get_model_admin(model).has_add_permission(request)
    return [*found, address(model, "add")] if may_add else found


def pages_in_between(client, model) -> list[Form]:
    """Where an action of a list asks before it does something."""
    row, found = model._base_manager.first(), []
    for action in [*(admin.site.get_model_admin(model).actions or []), "delete_selected"] if row else []:
        with transaction.atomic():
            data = {"action": action, "_selected_action": [row.pk]}
            answer = client.post(address(model, "changelist"), data)
            transaction.set_rollback(True)
        assert answer.status_code < 500
        if answer.status_code == 200:
            found += [each for each in forms_of(address(model, "changelist"), answer) if each.hidden]
    return found


def parameters_of(model, request) -> list[str]:
    filters = admin.site.get_model_admin(model).get_list_filter(request)
    found = [
        "o",
        "p",
        "q",
        "all",
        "e",
        IS_POPUP_VAR,
        "_to_field",
        "_changelist_filters",
        "_facets",
        "pk",
        "id",
    ]
    one_of_each_kind = {type(each): each.name for each in model._meta.fields}.values()
    found += [f"{each}{lookup}" for each in one_of_each_kind for lookup in ["", "__exact", "__isnull"]]
    found += [each[0] if isinstance(each, tuple) else str(each) for each in filters]
    found += [f"{each}__id__exact" for each in found if hasattr(model, each)]
    return list(dict.fromkeys(found))


def check(formset_class, row, sent: dict) -> None:
    formset = formset_class(sent, instance=row)
    formset.is_valid()
    assert str(formset.management_form)
    assert isinstance(str(formset.non_form_errors()), str)


def test_pages_of_the_jury_and_the_preview_of_a_mail(client, jena):
    juror = Juror.objects.first()
    edition = juror.edition
    Edition.objects.filter(pk=edition.pk).update(deadline="2001-01-01T10:00Z", opens_at=None, decided_on=None)
    entry = cast.add_entry(edition, state=Entry.State.COMPLETE, reference="2345-6789")
    client.force_login(juror.user)
    attack = Attack(client)
    for page in ["jury_entry", "jury_conflict"]:
        path = reverse(f"admin:awards_{page}", args=[edition.pk, entry.reference])
        attack.page(path, times=20)
    client.force_login(User.objects.get(username="olga"))
    attack.page(reverse("admin:awards_circular_preview", args=[Circular.objects.get().pk]), times=20)
    assert attack.failed == []
    assert attack.tried
