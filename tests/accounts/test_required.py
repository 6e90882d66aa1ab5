"""SECOND_FACTOR=1: nobody of the staff gets past without one, and nobody else notices."""

import pytest
from django.conf import settings as running
from django.contrib import admin
from django.urls import reverse

from config.checks import production_errors
from tests.accounts.coming_in import PASSWORD, Visitor, address, code_now, factors, said, set_up_app
from tests.offices.admin_pages import address as admin_address
from tests.offices.admin_pages import form_data, page_with
from tests.website.pages import parse

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def insisted(settings):
    settings.SECOND_FACTOR = True


def test_a_demonstration_does_not_insist():
    assert running.DEMONSTRATION
    from config.settings import SECOND_FACTOR

    assert SECOND_FACTOR is False


def test_whoever_has_none_is_led_to_set_one_up_and_on_to_the_page(as_anna):
    page = as_anna.get("/admin/offices/office/", follow=True)
    assert page.redirect_chain[-1][0] == address("second_factor")
    assert "Noch ein Schritt für Ihre Sicherheit" in said(page)
    secret = parse(as_anna.get(address("add_app"))).find(".//main//code").text.replace(" ", "")
    from allauth.mfa.totp.internal import auth

    code = auth.format_hotp_value(auth.hotp_value(secret, list(auth.yield_hotp_counters_from_time())[1]))
    codes = as_anna.post(address("add_app"), {"code": code}, follow=True)
    [onward] = [
        each.get("href") for each in parse(codes).find(".//main").iter("a") if each.get("class") == "button"
    ]
    assert onward == "/admin/offices/office/"
    assert as_anna.get(onward).status_code == 200


def every_admin_address(jena) -> list[str]:
    models = [model for model, each in admin.site._registry.items() if model.objects.exists()]
    paths = [
        "/admin/",
        "/admin/jsi18n/",
        "/admin/autocomplete/",
        "/admin/awards/edition/jury/",
        "/admin/signed-in/",
    ]
    for model in models:
        row = model.objects.first()
        paths += [admin_address(model, "changelist"), admin_address(model, "add")]
        paths += [admin_address(model, page, row.pk) for page in ["change", "delete", "history"]]
    return paths


def test_no_page_of_the_admin_opens_without_one(olga, jena):
    visitor = Visitor()
    visitor.sign_in("olga")
    paths = every_admin_address(jena)
    assert len(paths) > 50
    for path in paths:
        assert visitor.get(path).status_code == 302, path
        assert visitor.post(path).status_code in {302, 403}, path
    assert visitor.post(reverse("pasted"), {"html": "x"}).status_code == 403


def test_a_form_that_was_open_meanwhile_is_kept(as_anna, anna, jena, settings):
    settings.SECOND_FACTOR = False
    page = page_with(jena, "mission")
    typed = form_data(as_anna.get(page)) | {"mission_de": "<p>Wir helfen</p>"}
    settings.SECOND_FACTOR = True
    answer = as_anna.post(page, typed)
    assert answer.status_code == 403
    assert "Auftrag (Deutsch) Wir helfen" in said(answer)
    assert "In einem neuen Tab ansehen, was fehlt" in said(answer)
    set_up_app(anna)
    assert as_anna.post(page, typed).status_code == 302
    jena.refresh_from_db()
    assert jena.mission_de == "<p>Wir helfen</p>"


def test_who_has_one_works_as_ever(anna, browser):
    set_up_app(anna)
    browser.sign_in("anna")
    browser.type_code(code_now())
    assert browser.get("/admin/offices/office/").status_code == 200


def test_pages_for_everybody_ask_nothing(as_anna, jena):
    for path in [
        "/de/",
        "/de/bueros/jena/",
        "/de/bueros/jena/kontakt/",
        address("account"),
        address("password"),
    ]:
        assert as_anna.get(path).status_code == 200, path


def test_one_can_sign_out_without_one(as_anna):
    as_anna.post(address("sign_out"))
    assert not as_anna.is_in


def test_it_costs_one_question_a_page(anna, browser, django_assert_num_queries, settings):
    set_up_app(anna)
    browser.sign_in("anna")
    browser.type_code(code_now())
    settings.SECOND_FACTOR = False
    with django_assert_num_queries(3):
        browser.get("/admin/signed-in/")
    settings.SECOND_FACTOR = True
    with django_assert_num_queries(4):
        browser.get("/admin/signed-in/")


@pytest.mark.parametrize(("insists", "is_refused"), [(True, False), (False, True)])
def test_production_does_not_start_without(settings, insists, is_refused):
    settings.PRODUCTION, settings.SECOND_FACTOR = True, insists
    found = {error.id: error for error in production_errors()}
    assert ("anlaufstelle.E014" in found) == is_refused
    if is_refused:
        assert "SECOND_FACTOR" in found["anlaufstelle.E014"].hint


def test_a_password_alone_is_not_enough_for_the_jury(anna, browser):
    browser.sign_in("anna", PASSWORD)
    assert browser.get("/admin/awards/edition/jury/").status_code == 302
    assert factors(anna) == []
