"""Whatever somebody may do in Jena, nothing of Gera exists for them: no page, no list, no choice, no button."""

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from offices.models import User
from tests.offices.admin.leaks import leads_away, tells_of_gera, without_footer
from tests.offices.admin_pages import (
    EVERY_PAGE,
    SCOPED,
    address,
    everything_stored,
    form_data,
    name,
    part_address,
    row_of,
    rows_stored_of,
    yes_to_deleting,
)

from .addresses import addresses_of

STAFF = ["anna", "mona", "emil", "tara", "rita", "jule"]
# Texts link to what others have published; nothing else of them: tests/offices/in_texts/test_choosing_pages.py.
OF_WHAT_IS_PUBLIC = {reverse("page_choices")}
every_role = pytest.mark.parametrize("who", STAFF)


@pytest.fixture
def as_(client):
    """Signed in under this name; as nobody without one."""

    def signed_in(who: str):
        if who:
            client.force_login(User.objects.get(username=who))
        return client

    return signed_in


def tells_of_gera_at_all(response) -> bool:
    if response.streaming:
        return response.status_code == 200
    return tells_of_gera(response)


@every_role
def test_no_address_shows_a_row_of_another_office(as_, gera, who):
    browser = as_(who)
    probes = addresses_of(gera)
    assert len(probes) > 5 * len(SCOPED)
    for path in probes:
        response = browser.get(path)
        assert response.status_code in {200, 301, 302, 403, 404, 405, 410}, path
        assert path in OF_WHAT_IS_PUBLIC or not tells_of_gera_at_all(response), path


@every_role
def test_no_address_changes_a_row_of_another_office(as_, gera, who):
    browser = as_(who)
    before = rows_stored_of(gera)
    for path in addresses_of(gera):
        response = browser.post(path, {"post": "yes", "confirmed": "yes", "_save": "yes"})
        assert response.status_code in {200, 301, 302, 403, 404, 405, 410}, path
        assert not tells_of_gera_at_all(response), path
    assert rows_stored_of(gera) == before


@pytest.mark.parametrize("who", ["mona", "emil", "tara", "jule"])
@pytest.mark.parametrize("model", SCOPED, ids=name)
def test_lists_filters_and_forms_do_not_name_it(as_, gera, who, model):
    """tests/offices/admin/ asks the same for the head of the office."""
    browser = as_(who)
    foreign = row_of(gera, model)
    queries = ["?q=era", "?o=1", "?_popup=1", "?all=", f"?_to_field=id&pk={foreign.pk}"]
    for field in model._meta.fields:
        if field.many_to_one and field.related_model in SCOPED:
            queries.append(f"?{field.name}__id__exact={row_of(gera, field.related_model).pk}")
    for page in ["changelist", "add"]:
        for query in queries:
            response = browser.get(address(model, page) + query, follow=True)
            assert not tells_of_gera(response), query


@pytest.mark.parametrize("who", ["anna", "emil", "tara"])
@pytest.mark.parametrize("model", SCOPED, ids=name)
def test_buttons_for_many_rows_do_not_reach_it(as_, gera, who, model):
    browser = as_(who)
    before = rows_stored_of(gera)
    foreign = row_of(gera, model)
    for action in admin.site.get_model_admin(model)._get_base_actions():
        for across in "01":
            data = {"action": action[1], "_selected_action": [foreign.pk], "select_across": across}
            for sent in [data, data | {"confirmed": "yes"} | yes_to_deleting(foreign)]:
                response = browser.post(address(model, "changelist"), sent, follow=True)
                assert not tells_of_gera(response), action[1]
    assert rows_stored_of(gera) == before


@every_role
def test_what_can_be_looked_up_while_typing_does_not_name_it(as_, who):
    browser = as_(who)
    for model in SCOPED:
        for field in model._meta.fields:
            if field.many_to_one:
                query = {
                    "app_label": model._meta.app_label, "model_name": name(model), "field_name": field.name,
                }  # fmt: skip
                response = browser.get(reverse("admin:autocomplete"), {**query, "term": ""})
                assert response.status_code in {200, 302, 403, 404}
                assert not tells_of_gera(response)


@pytest.mark.parametrize(("model", "part"), EVERY_PAGE, ids=[f"{name(m)}-{part}" for m, part in EVERY_PAGE])
def test_a_form_of_ones_own_takes_no_row_of_another_office(as_, jena, gera, model, part):
    """Emil and Mona; tests/offices/admin/ tries the same with the head of the office."""
    for who in ["emil", "mona"]:
        browser = as_(who)
        path = part_address(model, row_of(jena, model).pk, part)
        page = browser.get(path)
        if page.status_code != 200:
            assert leads_away(page)
            continue
        relations = [each for each in page.context["adminform"].form if hasattr(each.field, "queryset")]
        before = everything_stored()
        for field in relations:
            data = form_data(page) | {field.name: row_of(gera, field.field.queryset.model).pk}
            response = browser.post(path, data)
            assert response.status_code == 200
            assert not tells_of_gera(response)
        assert everything_stored() == before


def test_nobody_sees_nothing_at_all(as_, jena, gera):
    browser = as_("")
    for office in [jena, gera]:
        for path in addresses_of(office):
            response = browser.get(path, follow=True)
            assert response.redirect_chain or response.status_code in {200, 404, 405, 410}, path
        if response.status_code in {405, 410}:  # a public page that names all offices
            continue
            assert "Jena" not in without_address(response), path
            assert not tells_of_gera(response), path


def without_address(response) -> str:
    """The page to sign in keeps the address somebody came from, and names all offices in its footer."""
    return re.sub(r"next=\S*|name=\"next\" value=\"[^\"]*\"", "", without_footer(response))
