"""Anna edits Jena. Whatever she sends, it changes nothing of Gera."""

import pytest
from django.urls import reverse

from tests.offices.admin.leaks import (
    every_inline,
    every_model,
    every_page,
    leads_away,
    object_page,
    tells_of_gera,
)
from tests.offices.admin_pages import (
    WRITTEN_BY_RESIDENTS,
    address,
    everything_stored,
    form_data,
    inline_row_of,
    part_address,
    part_with,
    row_of,
    rows_stored_of,
    yes_to_deleting,
)


@every_model
@object_page
def test_pages_of_a_row(as_anna, own_page, gera, model, page):
    data = form_data(own_page(model))
    before = everything_stored()
    foreign = row_of(gera, model)
    response = as_anna.post(address(model, page, foreign.pk), data | yes_to_deleting(foreign))
    assert leads_away(response) or page == "history"
    assert not tells_of_gera(response)
    assert everything_stored() == before


@every_model
@pytest.mark.parametrize("across", ["0", "1"])
def test_deleting_from_the_list(as_anna, gera, model, across):
    before = rows_stored_of(gera)
    foreign = row_of(gera, model)
    data = {
        "action": "delete_selected",
        "_selected_action": [foreign.pk],
        "select_across": across,
        "index": "0",
    }
    path = address(model, "changelist")
    assert not tells_of_gera(as_anna.post(path, data, follow=True))
    assert not tells_of_gera(as_anna.post(path, data | yes_to_deleting(foreign), follow=True))
    assert rows_stored_of(gera) == before


@every_page
def test_parts_of_a_row(as_anna, own_page, gera, model, part):
    data = form_data(own_page(model, part=part))
    before = everything_stored()
    response = as_anna.post(part_address(model, row_of(gera, model).pk, part), data)
    assert leads_away(response)
    assert not tells_of_gera(response)
    assert everything_stored() == before


@every_page
def test_moving_a_row_to_gera_or_adding_one_there(as_anna, own_page, jena, gera, model, part):
    own = row_of(jena, model)
    page = own_page(model, part=part)
    path = part_address(model, own.pk, part)
    relations = [field for field in page.context["adminform"].form if hasattr(field.field, "queryset")]
    for field in relations:
        data = form_data(page)
        data[field.name] = row_of(gera, field.field.queryset.model).pk
        before = everything_stored()
        response = as_anna.post(path, data)
        assert response.status_code == 200
        assert set(response.context["adminform"].form.errors) == {field.name}
        assert not tells_of_gera(response)
        empty = {key: 0 if key.endswith("_FORMS") else value for key, value in data.items()}
        response = as_anna.post(address(model, "add") + (f"?also={part}" if part else ""), empty)
        if model in WRITTEN_BY_RESIDENTS:
            assert response.status_code == 403
        else:
            assert response.status_code == 200
            assert field.name in response.context["adminform"].form.errors
        assert everything_stored() == before
    assert as_anna.post(path, form_data(page)).status_code == 302


@every_inline
@pytest.mark.parametrize("known", [True, False], ids=["as a known row", "as a new row"])
def test_rows_of_gera_in_an_inline(as_anna, own_page, jena, gera, parent, inline, known):
    part = part_with(parent, inline.model)
    path = part_address(parent, row_of(jena, parent).pk, part)
    page = own_page(parent, part=part)
    formsets = [each.formset for each in page.context["inline_admin_formsets"]]
    (formset,) = [each for each in formsets if each.model is inline.model]
    foreign = inline_row_of(gera, inline)
    data = form_data(page) | {
        f"{formset.prefix}-0-id": foreign.pk,
        f"{formset.prefix}-INITIAL_FORMS": int(known),
    }
    before = rows_stored_of(gera)
    for extra in [{}, {f"{formset.prefix}-0-DELETE": "on"}]:
        assert not tells_of_gera(as_anna.post(path, data | extra))
        assert rows_stored_of(gera) == before


@every_inline
def test_a_parent_of_gera_in_an_inline(as_anna, own_page, jena, gera, parent, inline):
    part = part_with(parent, inline.model)
    path = part_address(parent, row_of(jena, parent).pk, part)
    page = own_page(parent, part=part)
    formsets = [each.formset for each in page.context["inline_admin_formsets"]]
    (formset,) = [each for each in formsets if each.model is inline.model]
    data = form_data(page) | {f"{formset.prefix}-0-{formset.fk.name}": row_of(gera, parent).pk}
    before = everything_stored()
    response = as_anna.post(path, data)
    assert response.status_code == 200
    assert not tells_of_gera(response)
    assert everything_stored() == before


def test_offices_are_neither_added_nor_deleted_nor_renamed(as_anna, jena):
    assert as_anna.get(reverse("admin:offices_office_add")).status_code == 403
    assert as_anna.post(reverse("admin:offices_office_delete", args=[jena.pk])).status_code == 403
    path = reverse("admin:offices_office_change", args=[jena.pk])
    data = form_data(as_anna.get(path))
    assert as_anna.post(path, data | {"slug": "jena-neu", "position": "9"}).status_code == 302
    jena.refresh_from_db()
    assert (jena.slug, jena.position) == ("jena", 2)
