"""Ways round the pages of the admin: none of them tells staff or a jury where something is, or that it is there."""

import re

import pytest
from django.contrib import admin
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.contenttypes.models import ContentType

from awards.models import Edition
from offices.models import User
from tests import cast
from tests.offices.admin.leaks import every_model, object_page, tells_of_gera, without_footer
from tests.offices.admin_pages import SCOPED, address, row_of

NOWHERE = 987_654_321


@pytest.fixture
def jule(jena):
    return cast.add_juror(Edition.objects.filter(award__office=jena).first(), "jule").user


@pytest.fixture
def everybody(anna, rita, olga, jule):
    return {"nobody": None, "anna": anna, "rita": rita, "olga": olga, "jule": jule}


def sign_in(client, user):
    client.logout()
    if user:
        client.force_login(user)


@pytest.mark.parametrize("who", ["nobody", "anna", "rita", "jule", "olga"])
def test_the_detour_to_a_public_page_leads_nobody_anywhere(client, gera, everybody, who):
    """It told the address of each draft, proposal and news of a later day, to any staff."""
    sign_in(client, everybody[who])
    rows = [row for model in SCOPED for row in model.objects.all() if hasattr(row, "get_absolute_url")]
    assert len({type(row) for row in rows}) >= 5
    for row in rows:
        kind = ContentType.objects.get_for_model(row)
        response = client.get(f"/admin/r/{kind.pk}/{row.pk}/")
        assert response.status_code == 404
        assert row.get_absolute_url() not in without_footer(response)
    for path in ["/admin/r/", "/admin/r/1/", "/admin/r/x/y/", f"/admin/r/1/{NOWHERE}/", "/admin/r/1/1"]:
        assert client.get(path, follow=True).status_code in {200, 404}


@pytest.mark.parametrize("who", ["anna", "jule"])
@object_page
@every_model
def test_what_is_not_theirs_looks_as_if_it_were_not_there(client, jena, gera, everybody, who, page, model):
    sign_in(client, everybody[who])
    foreign = row_of(gera, model).pk
    answers = []
    for pk in [foreign, NOWHERE]:
        response = client.get(address(model, page, pk))
        assert not tells_of_gera(response)
        words = re.sub(r'\d+|value="[\w-]+"|nonce="?[^"]+"?', "", response.content.decode())
        answers.append((response.status_code, response.get("Location"), words))
    assert answers[0] == answers[1]


def test_lists_and_new_forms_tell_a_jury_nothing(client, gera, jule):
    client.force_login(jule)
    for model in SCOPED:
        for query in ["?_popup=1", "?_to_field=id", "?_to_field=slug"]:
            for page in ["changelist", "add"]:
                response = client.get(address(model, page) + query)
                assert response.status_code in {403, 400}
                assert not tells_of_gera(response)


@pytest.mark.parametrize("who", ["anna", "rita", "jule"])
def test_the_pages_beside_the_tables_tell_nothing_of_others(client, gera, olga, everybody, who):
    """The lately done of others, too."""
    kind = ContentType.objects.get_for_model(gera)
    LogEntry.objects.create(
        user=olga, content_type=kind, object_id=gera.pk, object_repr="Gera", action_flag=ADDITION
    )
    sign_in(client, everybody[who])
    labels = {model._meta.app_label for model in admin.site._registry}
    pages = ["", "jsi18n/", "password_change/", "autocomplete/", "doc/", *(f"{label}/" for label in labels)]
    for page in pages:
        response = client.get(f"/admin/{page}", follow=True)
        assert response.status_code in {200, 403, 404}
        assert not tells_of_gera(response)


def test_deleting_lists_nothing_of_others(as_anna, jena, gera):
    for model in SCOPED:
        assert not tells_of_gera(as_anna.get(address(model, "delete", row_of(jena, model).pk)))
        sent = {"action": "delete_selected", "_selected_action": [row_of(gera, model).pk]}
        assert not tells_of_gera(as_anna.post(address(model, "changelist"), sent, follow=True))


def test_nobody_learns_by_signing_in_who_has_an_account(client, anna, jule):
    User.objects.create_user(
        "left", "left@example.org", "correct horse battery", is_staff=True, is_active=False
    )
    User.objects.create_user("invited", "invited@example.org", is_staff=True)
    User.objects.create_user("no-staff", "x@example.org", "correct horse battery")
    pages = set()
    for name in ["nobody", "left", "invited", "anna", "no-staff"]:
        password = "correct horse battery" if name in {"left", "no-staff"} else "wrong"
        response = client.post("/de/konto/anmelden/", {"username": name, "password": password})
        pages.add(
            (response.status_code, re.sub(r'value="[^"]*"|nonce="[^"]*"', "", response.content.decode()))
        )
    assert len(pages) == 1
