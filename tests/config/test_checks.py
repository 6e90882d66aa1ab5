"""Each dangerous setting is refused by an error of its own, which says what to do."""

from types import SimpleNamespace

import pytest
from django.core.checks import run_checks

from config import checks


def redis_at(address: str) -> dict:
    return {"default": {"BACKEND": "website.shared_cache.backend.SharedCache", "LOCATION": address}}


LOCAL = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SAFE = {
    "PRODUCTION": True,
    "DEBUG": False,
    "SECOND_FACTOR": True,
    "SECRET_KEY": "4cdjP-wD2cVgb4bsZKu7mWzrLq0nT8xYhE5aRfJ6iQoNkU1tMvXp",
    "ALLOWED_HOSTS": ["integration.example.org"],
    "SITE_URL": "https://integration.example.org",
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "EMAIL_HOST": "localhost",
    "DEFAULT_FROM_EMAIL": "Integration <integration@example.org>",
    "OPERATOR_EMAIL": "operator@example.org",
    "DATABASES": {"default": {"ENGINE": "django.db.backends.postgresql"}},
    "CACHES": redis_at("redis://localhost:6379/0"),
    "WEB_CONCURRENCY": 2,
    "MACHINES": 1,
    "VIRUS_SCANNER": [],
}

DANGEROUS = [
    ("E014", {"SECOND_FACTOR": False}),
    ("E001", {"SECRET_KEY": "unsafe: set SECRET_KEY"}),
    ("E001", {"SECRET_KEY": "too-short"}),
    ("E001", {"SECRET_KEY": "a" * 60}),
    ("E001", {"SECRET_KEY": "django-insecure-" + SAFE["SECRET_KEY"]}),
    ("E002", {"ALLOWED_HOSTS": []}),
    ("E002", {"ALLOWED_HOSTS": ["*"]}),
    ("E003", {"SITE_URL": "http://integration.example.org"}),
    ("E003", {"SITE_URL": "integration.example.org"}),
    ("E004", {"SITE_URL": "https://elsewhere.example.org"}),
    ("E005", {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}),
    ("E005", {"EMAIL_HOST": None}),
    ("E006", {"DEFAULT_FROM_EMAIL": "no-reply@localhost"}),
    ("E006", {"DEFAULT_FROM_EMAIL": ""}),
    ("E007", {"DEBUG": True}),
    ("E008", {"DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3"}}}),
    ("E009", {"CACHES": LOCAL}),
    ("E010", {"OPERATOR_EMAIL": ""}),
    ("E011", {"VIRUS_SCANNER": ["no-such-scanner", "--fdpass"]}),
    ("E009", {"CACHES": {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}}),
    ("E012", {"CACHES": LOCAL, "MACHINES": 2}),
    ("E012", {"CACHES": LOCAL, "MACHINES": 2, "WEB_CONCURRENCY": 1}),
    ("E013", {"CACHES": redis_at("redis://localhost:6379/0"), "MACHINES": 2}),
    ("E013", {"CACHES": redis_at("rediss://:secret@[::1]/0"), "MACHINES": 2, "WEB_CONCURRENCY": 1}),
    ("E013", {"CACHES": redis_at("unix:///run/redis/redis.sock"), "MACHINES": 3}),
]

CHECKS = [
    checks.secret_key,
    checks.allowed_hosts,
    checks.site_url,
    checks.mail_server,
    checks.sender,
    checks.operator,
    checks.debug,
    checks.database,
    checks.shared_cache,
    checks.second_factor,
    checks.virus_scanner,
]


@pytest.fixture
def configure(monkeypatch):
    """Let the checks see these settings instead of those the tests run with."""

    def apply(values):
        monkeypatch.setattr(checks, "settings", SimpleNamespace(**values))

    return apply


def errors():
    return [error for check in CHECKS for error in check(app_configs=None)]


@pytest.mark.parametrize(("code", "danger"), DANGEROUS)
def test_production_refuses(configure, code, danger):
    configure(SAFE | danger)
    [error] = errors()
    assert error.id == f"anlaufstelle.{code}"
    assert error.hint


def test_a_safe_production_is_accepted(configure):
    configure(SAFE)
    assert errors() == []


def test_one_process_needs_no_shared_cache(configure):
    configure(SAFE | {"CACHES": LOCAL, "WEB_CONCURRENCY": 1})
    assert errors() == []


def test_several_machines_need_one_that_all_of_them_reach(configure):
    configure(SAFE | {"CACHES": redis_at("redis://redis.example.org:6379/0"), "MACHINES": 2})
    assert errors() == []


@pytest.mark.parametrize(("code", "danger"), DANGEROUS)
def test_a_demonstration_is_never_asked(configure, code, danger):
    configure(SAFE | danger | {"PRODUCTION": False})
    assert errors() == []


def test_every_check_is_registered(configure):
    """So that manage.py check, migrate and the server run them."""
    configure(SAFE | {"SECRET_KEY": "short", "ALLOWED_HOSTS": ["*"]})
    assert {"anlaufstelle.E001", "anlaufstelle.E002"} <= {issue.id for issue in run_checks()}
