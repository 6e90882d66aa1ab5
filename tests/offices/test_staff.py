"""Anna edits Jena. No address of the admin shows her anything of Gera, or lets her change it there.

tests/cast.py puts the name of the town into every row, so that whatever leaks can be seen.
"""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from events.models import FormerEventSlug, FormerProgrammeSlug
from offices import models
from offices.staff import OfficeScope, OneOfficeForm, OperatorScope
from pages.models import FormerNewsSlug, FormerPageSlug
from tests import cast
from tests.offices.admin_pages import (
    CONTENT,
    INLINES,
    OWN_APPS,
    SCOPED,
    address,
    everything_stored,
    form_data,
    inline_row_of,
    name,
    row_of,
    rows_stored_of,
)

every_model = pytest.mark.parametrize("model", SCOPED, ids=name)
every_inline = pytest.mark.parametrize(
    ("parent", "inline"), INLINES, ids=[f"{name(parent)}-{name(inline.model)}" for parent, inline in INLINES]
)
object_page = pytest.mark.parametrize("page", ["change", "delete", "history"])


def tells_of_gera(response) -> bool:
    """Whether the page shows anything of Gera. The public error pages name all offices in their footer."""
    content = re.sub(r"<footer\b.*?</footer>", "", response.content.decode(), flags=re.DOTALL)
    return "Gera" in content or "gera@" in content


def leads_away(response) -> bool:
    return response.status_code in {302, 403, 404}


@pytest.fixture
def jena(db):
    return cast.add_events(cast.jena())


@pytest.fixture
def gera(db):
    return cast.add_events(cast.gera())


@pytest.fixture
def as_anna(client, anna, gera):
    client.force_login(anna)
    return client


@pytest.fixture
def as_rita(client, rita, gera):
    client.force_login(rita)
    return client


@pytest.fixture
def as_olga(client, olga, jena, gera):
    client.force_login(olga)
    return client


def test_every_admin_is_scoped():
    for model, model_admin in admin.site._registry.items():
        assert isinstance(model_admin, (OfficeScope, OperatorScope)), f"{model}: see offices/staff.py"
        for inline in model_admin.inlines:
            assert issubclass(inline, (OfficeScope, OperatorScope)), f"{inline}: see offices/staff.py"
        if isinstance(model_admin, OfficeScope):
            assert issubclass(model_admin.form, OneOfficeForm), f"{model}: forms build on OneOfficeForm"


def test_every_model_can_be_edited():
    inlines = [
        inline.model for model_admin in admin.site._registry.values() for inline in model_admin.inlines
    ]
    edited = {*admin.site._registry, *inlines}
    ours = {model for model in apps.get_models() if model._meta.app_label in OWN_APPS}
    # Former addresses the site keeps by itself.
    kept = {models.FormerSlug, FormerNewsSlug, FormerPageSlug, FormerEventSlug, FormerProgrammeSlug}
    assert edited == ours - kept


def test_every_field_can_be_edited(rf, olga):
    request = rf.get("/")
    request.user = olga
    for model in CONTENT:
        shown = set(admin.site.get_model_admin(model).get_form(request).base_fields)
        translated = {
            field.translated_field for field in model._meta.fields if hasattr(field, "translated_field")
        }
        fields = [*model._meta.fields, *model._meta.many_to_many]
        editable = {field.name for field in fields if field.editable and not field.primary_key}
        assert shown == editable - {field.name for field in translated}


class TestReading:
    def test_the_index(self, as_anna):
        assert not tells_of_gera(as_anna.get(reverse("admin:index")))
        for app in {model._meta.app_label for model in SCOPED}:
            assert not tells_of_gera(as_anna.get(reverse("admin:app_list", args=[app])))

    @every_model
    def test_lists(self, as_anna, model):
        for query in ["", "?q=a", "?all=", "?_popup=1", "?_to_field=id", "?o=1", "?e=1"]:
            response = as_anna.get(address(model, "changelist") + query, follow=True)
            assert response.status_code == 200
            assert not tells_of_gera(response)

    @every_model
    def test_lists_filtered_by_what_belongs_to_gera(self, as_anna, gera, model):
        for field in model._meta.fields:
            if field.many_to_one:
                foreign = row_of(gera, field.related_model)
                query = f"?{field.name}__id__exact={foreign.pk}"
                assert not tells_of_gera(as_anna.get(address(model, "changelist") + query, follow=True))

    @every_model
    def test_lists_show_ones_own(self, as_anna, jena, model):
        change = address(model, "change", row_of(jena, model).pk)
        assert change in as_anna.get(address(model, "changelist")).content.decode()

    @every_model
    def test_filters_of_who_works_for_two_of_three_offices(self, as_anna, anna, model):
        leer = cast.add_events(cast.add_everything(cast.make_office("leer", "Leer")))
        anna.memberships.create(office=leer, role=models.Membership.Role.EDITOR)
        for page in ["changelist", "add"]:
            response = as_anna.get(address(model, page))
            assert not tells_of_gera(response)
            assert response.status_code == 403 or "Leer" in response.content.decode()

    @every_model
    @object_page
    def test_pages_of_a_row(self, as_anna, gera, model, page):
        response = as_anna.get(address(model, page, row_of(gera, model).pk))
        assert leads_away(response)
        assert not tells_of_gera(response)
        assert not tells_of_gera(as_anna.get(address(model, page, row_of(gera, model).pk), follow=True))

    @every_model
    def test_choices_offer_nothing_foreign(self, as_anna, jena, gera, model):
        for page in [address(model, "add"), address(model, "change", row_of(jena, model).pk)]:
            for query in ["", f"?office={gera.pk}", "?_popup=1"]:
                assert not tells_of_gera(as_anna.get(page + query))

    def test_autocomplete(self, as_anna):
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
    def test_the_detour_to_the_public_page(self, as_anna, gera, model):
        content_type = ContentType.objects.get_for_model(model)
        path = reverse("admin:view_on_site", args=[content_type.pk, row_of(gera, model).pk])
        response = as_anna.get(path)
        assert leads_away(response)
        assert not tells_of_gera(response)


class TestWriting:
    @every_model
    @object_page
    def test_pages_of_a_row(self, as_anna, jena, gera, model, page):
        data = form_data(as_anna.get(address(model, "change", row_of(jena, model).pk)))
        before = everything_stored()
        response = as_anna.post(address(model, page, row_of(gera, model).pk), {**data, "post": "yes"})
        assert leads_away(response) or page == "history"
        assert not tells_of_gera(response)
        assert everything_stored() == before

    @every_model
    @pytest.mark.parametrize("across", ["0", "1"])
    def test_deleting_from_the_list(self, as_anna, gera, model, across):
        before = rows_stored_of(gera)
        data = {
            "action": "delete_selected",
            "_selected_action": [row_of(gera, model).pk],
            "select_across": across,
            "index": "0",
        }
        path = address(model, "changelist")
        assert not tells_of_gera(as_anna.post(path, data, follow=True))
        assert not tells_of_gera(as_anna.post(path, {**data, "post": "yes"}, follow=True))
        assert rows_stored_of(gera) == before

    @every_model
    def test_moving_a_row_to_gera_or_adding_one_there(self, as_anna, jena, gera, model):
        own = row_of(jena, model)
        page = as_anna.get(address(model, "change", own.pk))
        relations = [field for field in page.context["adminform"].form if hasattr(field.field, "queryset")]
        for field in relations:
            data = form_data(page)
            data[field.name] = row_of(gera, field.field.queryset.model).pk
            before = everything_stored()
            response = as_anna.post(address(model, "change", own.pk), data)
            assert response.status_code == 200
            assert set(response.context["adminform"].form.errors) == {field.name}
            assert not tells_of_gera(response)
            empty = {key: 0 if key.endswith("_FORMS") else value for key, value in data.items()}
            response = as_anna.post(address(model, "add"), empty)
            assert response.status_code == 200
            assert field.name in response.context["adminform"].form.errors
            assert everything_stored() == before
        assert as_anna.post(address(model, "change", own.pk), form_data(page)).status_code == 302

    @every_inline
    @pytest.mark.parametrize("known", [True, False], ids=["as a known row", "as a new row"])
    def test_rows_of_gera_in_an_inline(self, as_anna, jena, gera, parent, inline, known):
        path = address(parent, "change", row_of(jena, parent).pk)
        page = as_anna.get(path)
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
    def test_a_parent_of_gera_in_an_inline(self, as_anna, jena, gera, parent, inline):
        path = address(parent, "change", row_of(jena, parent).pk)
        page = as_anna.get(path)
        formsets = [each.formset for each in page.context["inline_admin_formsets"]]
        (formset,) = [each for each in formsets if each.model is inline.model]
        data = form_data(page) | {f"{formset.prefix}-0-{formset.fk.name}": row_of(gera, parent).pk}
        before = everything_stored()
        response = as_anna.post(path, data)
        assert response.status_code == 200
        assert not tells_of_gera(response)
        assert everything_stored() == before

    def test_offices_are_neither_added_nor_deleted_nor_renamed(self, as_anna, jena):
        assert as_anna.get(reverse("admin:offices_office_add")).status_code == 403
        assert as_anna.post(reverse("admin:offices_office_delete", args=[jena.pk])).status_code == 403
        path = reverse("admin:offices_office_change", args=[jena.pk])
        data = form_data(as_anna.get(path))
        assert as_anna.post(path, data | {"slug": "jena-neu", "position": "9"}).status_code == 302
        jena.refresh_from_db()
        assert (jena.slug, jena.position) == ("jena", 2)


class TestUsers:
    USER_PAGES = [("offices", "user"), ("auth", "group"), ("offices", "membership")]

    def test_an_editor_cannot_open_them(self, as_anna, anna):
        # Not even with the permissions of Django, which mean nothing here.
        anna.user_permissions.set(Permission.objects.all())
        pages = [
            "add/",
            "",
            f"{anna.pk}/change/",
            f"{anna.pk}/password/",
            f"{anna.pk}/delete/",
            f"{anna.pk}/history/",
        ]
        for app, model in self.USER_PAGES:
            for page in pages:
                response = as_anna.get(f"/admin/{app}/{model}/{page}")
                assert response.status_code in {403, 404}
                assert response.status_code == 404 or model == "user"

    def test_an_editor_cannot_become_superuser_or_join_an_office(self, as_anna, anna, gera):
        anna.user_permissions.set(Permission.objects.all())
        data = {
            "username": "anna",
            "is_active": "on",
            "is_staff": "on",
            "is_superuser": "on",
            "memberships-TOTAL_FORMS": 1,
            "memberships-INITIAL_FORMS": 0,
            "memberships-0-office": gera.pk,
            "memberships-0-role": "editor",
        }
        assert as_anna.post(reverse("admin:offices_user_change", args=[anna.pk]), data).status_code == 403
        anna.refresh_from_db()
        assert not anna.is_superuser
        assert anna.memberships.count() == 1

    def test_the_operator_gives_and_takes_memberships(self, as_olga, gerd, jena):
        path = reverse("admin:offices_user_change", args=[gerd.pk])
        data = form_data(as_olga.get(path))
        joined = {
            "date_joined_0": "2024-01-01",
            "date_joined_1": "12:00:00",
            "last_login_0": "",
            "last_login_1": "",
        }
        data |= joined | {"memberships-0-office": jena.pk, "memberships-0-role": "reader"}
        assert as_olga.post(path, data).status_code == 302
        assert [(each.office, each.role) for each in gerd.memberships.all()] == [(jena, "reader")]


class TestOthers:
    @every_model
    def test_a_reader_sees_and_changes_nothing(self, as_rita, jena, model):
        row = row_of(jena, model)
        change = address(model, "change", row.pk)
        page = as_rita.get(change)
        assert page.status_code == 200
        assert "Jena" in page.content.decode()
        assert 'name="_save"' not in page.content.decode()
        assert "vTextField" not in page.content.decode()
        assert "&lt;p&gt;" not in page.content.decode()
        before = everything_stored()
        for path in [change, address(model, "delete", row.pk), address(model, "add")]:
            assert as_rita.post(path, {"post": "yes"}).status_code == 403
        action = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
        as_rita.post(address(model, "changelist"), action)
        assert everything_stored() == before

    @every_model
    def test_who_edits_jena_and_looks_at_gera(self, as_anna, anna, jena, gera, model):
        """With two roles the lists show both offices, and only one can be changed or chosen."""
        anna.memberships.create(office=gera, role=models.Membership.Role.READER)
        foreign = row_of(gera, model)
        assert tells_of_gera(as_anna.get(address(model, "changelist")))
        assert as_anna.get(address(model, "change", foreign.pk)).status_code == 200
        before = everything_stored()
        page = as_anna.get(address(model, "change", row_of(jena, model).pk))
        assert as_anna.post(address(model, "change", foreign.pk), form_data(page)).status_code == 403
        assert as_anna.post(address(model, "delete", foreign.pk), {"post": "yes"}).status_code == 403
        both = {"action": "delete_selected", "_selected_action": [foreign.pk], "post": "yes"}
        assert as_anna.post(address(model, "changelist"), both).status_code in {200, 302, 403}
        for field in page.context["adminform"].form:
            if hasattr(field.field, "queryset"):
                data = form_data(page) | {field.name: row_of(gera, field.field.queryset.model).pk}
                assert as_anna.post(address(model, "change", row_of(jena, model).pk), data).status_code == 200
        assert everything_stored() == before

    @every_model
    def test_the_operator_may_do_everything(self, as_olga, gera, model):
        row = row_of(gera, model)
        for path in [
            address(model, "changelist"),
            *(address(model, page, row.pk) for page in ["change", "delete", "history"]),
        ]:
            response = as_olga.get(path)
            assert response.status_code == 200
            assert tells_of_gera(response) or str(row) in response.content.decode()
        assert as_olga.get(address(model, "add")).status_code == (200 if model in CONTENT else 403)

    def test_nothing_belongs_to_two_offices(self, as_olga, jena, gera):
        contact = jena.contacts.get()
        path = address(models.Contact, "change", contact.pk)
        data = form_data(as_olga.get(path)) | {"unit": gera.units.get().pk}
        response = as_olga.post(path, data)
        assert "unit" in response.context["adminform"].form.errors

    @every_model
    def test_a_resident_is_led_to_the_login(self, client, jena, model):
        for path in [address(model, "changelist"), address(model, "change", row_of(jena, model).pk)]:
            response = client.get(path)
            assert response.status_code == 302
            assert response["Location"].startswith(reverse("admin:login"))
        assert "Jena" not in re.sub(r"next=\S*", "", client.get(path, follow=True).content.decode())
