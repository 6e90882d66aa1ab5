"""The pages check the token of a form themselves: without it nothing is done, on none of them."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.urls.resolvers import URLResolver

from accounts import urls
from tests.accounts.coming_in import NEW, PASSWORD, Visitor, factors, recovery_codes, set_up_app

pytestmark = pytest.mark.django_db

TYPED = {
    "username": "gerd", "password": PASSWORD, "old_password": PASSWORD, "new_password": NEW, "repeated": NEW,
    "name": "Anders", "session": "others", "purpose": "sign_in", "code": "12345678",
}  # fmt: skip


def names(patterns=urls.urlpatterns) -> list[str]:
    found = []
    for each in patterns:
        found += names(each.url_patterns) if isinstance(each, URLResolver) else [each.name]
    return found


def arguments_of(name: str, passkey: Authenticator) -> list:
    return {"rename_passkey": [passkey.pk], "remove_passkey": [passkey.pk], "invitation": ["x"], "reset": ["x"]}.get(name, [])  # fmt: skip


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("token", [{}, {"csrfmiddlewaretoken": "x" * 64}])
def test_without_the_right_token_nothing_happens(anna, gerd, name, token):
    passkey = Authenticator.objects.create(
        user=anna, type="webauthn", data={"name": "Handy", "credential": {}}
    )
    hers = Visitor(enforce_csrf_checks=True)
    hers.force_login(anna)
    elsewhere = Client()
    elsewhere.force_login(anna)
    set_up_app(anna)
    codes = recovery_codes(anna)
    password = anna.password
    hers.post(reverse(f"accounts:{name}", args=arguments_of(name, passkey)), TYPED | token)
    anna.refresh_from_db()
    passkey.refresh_from_db()
    assert anna.password == password
    assert factors(anna) == ["recovery_codes", "totp", "webauthn"]
    assert recovery_codes(anna) == codes
    assert passkey.wrap().name == "Handy"
    assert hers.session["_auth_user_id"] == str(anna.pk)
    assert elsewhere.get(reverse("accounts:account")).status_code == 200


def views(patterns=urls.urlpatterns) -> list:
    found = []
    for each in patterns:
        found += views(each.url_patterns) if isinstance(each, URLResolver) else [each.callback]
    return found


def test_every_page_of_the_package_is_made_with_one_decorator():
    assert len(views()) > 20
    assert all(getattr(view, "csrf_exempt", False) for view in views())
