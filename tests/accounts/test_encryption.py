"""Whoever gets a copy of the database makes no codes with it."""

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings

from accounts.second_factor.encryption import MARK, decrypt, encrypt
from tests.accounts.coming_in import code_now, recovery_codes, set_up_app
from tests.cast import anna as make_anna
from tests.migrating import migrate_to, migrate_to_now

OTHER_KEY = "another key of fifty characters or more, of another day"


@pytest.fixture
def anna_with_app(jena):
    anna = make_anna(jena)
    set_up_app(anna)
    return anna


@pytest.fixture
def her_recovery_codes(anna_with_app):
    return recovery_codes(anna_with_app)


def stored(user) -> str:
    return " ".join(
        str(each) for each in Authenticator.objects.filter(user=user).values_list("data", flat=True)
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("her_recovery_codes")
def test_no_key_stands_in_the_database(anna_with_app):
    factors = Authenticator.objects.filter(user=anna_with_app)
    kept = [each.data.get("secret") or each.data["seed"] for each in factors]
    assert len(kept) == 2
    for each in kept:
        assert each.startswith(MARK)
        assert decrypt(each) not in stored(anna_with_app)


def test_the_same_is_never_encrypted_the_same_way():
    assert encrypt("secret") != encrypt("secret")


def test_what_is_encrypted_is_not_encrypted_twice():
    once = encrypt("secret")
    assert encrypt(once) == once


def test_a_key_of_before_the_change_is_still_read(settings):
    before = encrypt("secret")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = OTHER_KEY
    assert decrypt(before) == "secret"


def test_under_a_foreign_key_nothing_can_be_guessed_and_the_log_tells(settings, caplog):
    before = encrypt("secret")
    settings.SECRET_KEY = OTHER_KEY
    found = {decrypt(before) for _ in range(3)}
    assert len(found) == 3
    assert min(len(each) for each in found) == 32
    assert "another SECRET_KEY" in caplog.text


@pytest.mark.django_db
def test_codes_of_a_foreign_key_let_nobody_in_and_break_nothing(anna_with_app, her_recovery_codes, settings):
    factors = [each.wrap() for each in Authenticator.objects.filter(user=anna_with_app)]
    codes = [code_now(), *her_recovery_codes]
    is_let_in = [any(factor.validate_code(each) for each in codes) for factor in factors]
    settings.SECRET_KEY = OTHER_KEY
    assert is_let_in == [True, True]
    assert not any(factor.validate_code(each) for factor in factors for each in [code_now(1), *codes])


@pytest.mark.django_db(transaction=True)
def test_what_was_set_up_before_fits_and_is_encrypted():
    if "offices" in settings.MIGRATION_MODULES:
        pytest.skip("This run makes its tables without migrations.")
    before = migrate_to([("accounts", "0001_initial"), ("mfa", "0003_authenticator_type_uniq")])
    try:
        user = before.get_model("offices", "User").objects.create(username="anna")
        factors = before.get_model("mfa", "Authenticator").objects
        factors.create(user_id=user.pk, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
        factors.create(user_id=user.pk, type="recovery_codes", data={"seed": "abcdef", "used_mask": 1})
        factors.create(user_id=user.pk, type="webauthn", data={"name": "Telefon", "credential": {}})
    finally:
        migrate_to_now()
    kept = dict(Authenticator.objects.values_list("type", "data"))
    assert decrypt(kept["totp"]["secret"]) == "JBSWY3DPEHPK3PXP" != kept["totp"]["secret"]
    assert decrypt(kept["recovery_codes"]["seed"]) == "abcdef" != kept["recovery_codes"]["seed"]
    assert kept["recovery_codes"]["used_mask"] == 1
    assert kept["webauthn"] == {"name": "Telefon", "credential": {}}
