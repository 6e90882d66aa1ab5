"""Anna edits Jena. No address of the admin shows her anything of Gera."""

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from offices import models
from tests import cast
from tests.offices.admin.leaks import every_model, every_page, leads_away, object_page, tells_of_gera
from tests.offices.admin_pages import INLINES, SCOPED, address, name, part_address, row_of


def test_the_index(as_anna):
    assert not tells_of_gera(as_anna.get(reverse("admin:index")))
    for app in {model._meta.app_label for model in SCOPED}:
        assert not tells_of_gera(as_anna.get(reverse("admin:app_list", args=[app])))


@every_model
def test_lists(as_anna, model):
    for query in ["", "?q=a", "?all=", "?_popup=1", "?_to_field=id", "?o=1", "?e=1"]:
        response = as_anna.get(address(model, "changelist") + query, follow=True)
        assert response.status_code == 200
        assert not tells_of_gera(response)


@every_model
def test_lists_filtered_by_what_belongs_to_gera(as_anna, gera, model):
    for field in model._meta.fields:
        if field.many_to_one:
            foreign = row_of(gera, field.related_model)
            query = f"?{field.name}__id__exact={foreign.pk}"
            assert not tells_of_gera(as_anna.get(address(model, "changelist") + query, follow=True))


@every_model
def test_lists_show_ones_own(as_anna, jena, model):
    change = address(model, "change", row_of(jena, model).pk)
    assert change in as_anna.get(address(model, "changelist")).content.decode()


@every_model
def test_filters_of_who_works_for_two_of_three_offices(as_anna, anna, model):
    leer = cast.add_everything(cast.make_office("leer", "Leer"))
    cast.add_awards(cast.add_events(leer))
    anna.memberships.create(office=leer, role=models.Membership.Role.HEAD)
    for page in ["changelist", "add"]:
        response = as_anna.get(address(model, page))
        assert not tells_of_gera(response)
        assert response.status_code == 403 or "Leer" in response.content.decode()


@every_model
@object_page
def test_pages_of_a_row(as_anna, gera, model, page):
    response = as_anna.get(address(model, page, row_of(gera, model).pk))
    assert leads_away(response)
    assert not tells_of_gera(response)
    assert not tells_of_gera(as_anna.get(address(model, page, row_of(gera, model).pk), follow=True))


@every_page
def test_parts_of_a_row(as_anna, gera, model, part):
    response = as_anna.get(part_address(model, row_of(gera, model).pk, part))
    assert leads_away(response)
    assert not tells_of_gera(response)


@every_page
def test_choices_offer_nothing_foreign(as_anna, own_page, jena, gera, model, part):
    assert not tells_of_gera(own_page(model, part=part))
    add, change = address(model, "add"), part_address(model, row_of(jena, model).pk, part)
    begun = [page + query for page in [add, change] for query in [f"?office={gera.pk}", "?_popup=1"]]
    for path in [add, *begun]:
        assert not tells_of_gera(as_anna.get(path))


def test_autocomplete(as_anna):
    everything = [*SCOPED, *(inline.model for _parent, inline in INLINES), models.Membership]
    for model in everything:
        for field in model._meta.fields:
            if field.many_to_one:
                query = {
                    "app_label": model._meta.app_label,
                    "model_name": name(model),
                    "field_name": field.name,
                }
                response = as_anna.get(reverse("admin:autocomplete"), {**query, "term": ""})
                assert response.status_code in {200, 403, 404}
                assert not tells_of_gera(response)


@every_model
def test_the_detour_to_the_public_page(as_anna, gera, model):
    content_type = ContentType.objects.get_for_model(model)
    path = reverse("admin:view_on_site", args=[content_type.pk, row_of(gera, model).pk])
    response = as_anna.get(path)
    assert leads_away(response)
    assert not tells_of_gera(response)
