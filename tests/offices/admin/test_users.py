"""Accounts are the operator's, whatever somebody is in an office."""

from django.contrib.auth.models import Permission
from django.urls import reverse

from tests.offices.admin_pages import form_data

USER_PAGES = [("offices", "user"), ("auth", "group")]


def test_an_editor_cannot_open_them(as_anna, anna):
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
    for app, model in USER_PAGES:
        for page in pages:
            response = as_anna.get(f"/admin/{app}/{model}/{page}")
            assert response.status_code in {403, 404}
            assert response.status_code == 404 or model == "user"


def test_an_editor_cannot_become_superuser_or_join_an_office(as_anna, anna, gera):
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


def test_the_operator_gives_and_takes_memberships(as_olga, gerd, jena):
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
