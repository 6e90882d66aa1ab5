"""What production refuses to start with. Each error says what to do; a demonstration is never asked.

They run before every command and when the server starts (config/environment/refusal.py).
"""

import shutil
from email.utils import parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Tags, register
from django.http.request import validate_host

# What Django's own deployment check asks of a key.
KEY_LENGTH = 50
KEY_DIFFERENT_CHARACTERS = 5
PLACEHOLDERS = ("unsafe", "django-insecure-", "changeme")

NEW_KEY = "python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"

BACKENDS_THAT_SEND = {"django.core.mail.backends.smtp.EmailBackend"}
LOCAL_DOMAINS = {"", "localhost", "localhost.localdomain"}
CACHES_OF_ONE_PROCESS = {
    "django.core.cache.backends.locmem.LocMemCache",
    "django.core.cache.backends.dummy.DummyCache",
}
# What an address without a host is, too: that of a socket.
OF_EACH_MACHINE = {None, "localhost", "127.0.0.1", "::1"}


_checks: list = []


def production_check(check):
    """Register a check that yields errors, for production only."""

    @register(Tags.security)
    def in_production(app_configs, **kwargs):
        return list(check()) if settings.PRODUCTION else []

    _checks.append(in_production)
    return in_production


def production_errors() -> list[Error]:
    return [error for check in _checks for error in check(app_configs=None)]


@production_check
def secret_key():
    key = settings.SECRET_KEY
    if (
        len(key) < KEY_LENGTH
        or len(set(key)) < KEY_DIFFERENT_CHARACTERS
        or key.lower().startswith(PLACEHOLDERS)
    ):
        yield Error(
            "SECRET_KEY is missing, a placeholder or too short: sessions and links in mails could be forged.",
            hint=f"Make a key once with  {NEW_KEY}  and keep it in SECRET_KEY, the same on every machine.",
            id="anlaufstelle.E001",
        )


@production_check
def allowed_hosts():
    hosts = settings.ALLOWED_HOSTS
    if not hosts or "*" in hosts:
        yield Error(
            "ALLOWED_HOSTS is empty or allows every name.",
            hint="List the names under which people reach the site, "
            "for example ALLOWED_HOSTS=integration.example.org",
            id="anlaufstelle.E002",
        )


@production_check
def site_url():
    address = urlsplit(settings.SITE_URL)
    if address.scheme != "https" or not address.hostname:
        yield Error(
            f"SITE_URL is {settings.SITE_URL}, which is no https address: "
            "links in mails and feeds would lead there, and cookies would travel unencrypted.",
            hint="Set the public address, for example SITE_URL=https://integration.example.org",
            id="anlaufstelle.E003",
        )
    elif settings.ALLOWED_HOSTS and not validate_host(address.hostname, settings.ALLOWED_HOSTS):
        yield Error(
            f"ALLOWED_HOSTS does not contain {address.hostname}, the name in SITE_URL: "
            "every page would answer “bad request”.",
            hint=f"Add {address.hostname} to ALLOWED_HOSTS.",
            id="anlaufstelle.E004",
        )


@production_check
def mail_server():
    if settings.EMAIL_BACKEND not in BACKENDS_THAT_SEND or not settings.EMAIL_HOST:
        yield Error(
            "EMAIL_URL is missing or names no mail server: no message would ever arrive.",
            hint="Name the server, for example EMAIL_URL=submission://user:password@mail.example.org:587 "
            "or EMAIL_URL=smtp://localhost:25",
            id="anlaufstelle.E005",
        )


@production_check
def sender():
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    if domain.lower() in LOCAL_DOMAINS:
        yield Error(
            f"DEFAULT_FROM_EMAIL is {settings.DEFAULT_FROM_EMAIL}: "
            "other mail servers refuse such a sender, and nobody can answer it.",
            hint="Set an address of your domain, for example DEFAULT_FROM_EMAIL=integration@example.org",
            id="anlaufstelle.E006",
        )


@production_check
def operator():
    if "@" not in settings.OPERATOR_EMAIL:
        yield Error(
            "OPERATOR_EMAIL is missing: reports about pages of no office, and messages to an office "
            "without a mailbox, would wait until somebody looks.",
            hint="Name the mailbox of whoever runs the site, for example OPERATOR_EMAIL=website@example.org",
            id="anlaufstelle.E010",
        )


@production_check
def debug():
    if settings.DEBUG:
        yield Error(
            "DEBUG is on: error pages would show settings and data to everybody.",
            hint="Remove DEBUG from the environment.",
            id="anlaufstelle.E007",
        )


@production_check
def database():
    if settings.DATABASES["default"]["ENGINE"] != "django.db.backends.postgresql":
        yield Error(
            "DATABASE_URL is missing or does not name a PostgreSQL database.",
            hint="Name the database, for example DATABASE_URL=postgres://user:password@localhost:5432/anlaufstelle",
            id="anlaufstelle.E008",
        )


@production_check
def shared_cache():
    cache = settings.CACHES["default"]
    if cache["BACKEND"] in CACHES_OF_ONE_PROCESS:
        yield from _no_shared_cache()
    elif settings.MACHINES > 1 and urlsplit(cache["LOCATION"]).hostname in OF_EACH_MACHINE:
        yield Error(
            f"CACHE_URL names a Redis of each machine, and {settings.MACHINES} machines serve the site: "
            "a page that somebody changes on one would stay old on the others.",
            hint="Name the Redis that all of them reach, "
            "for example CACHE_URL=redis://redis.example.org:6379/0. "
            "Where a tunnel leads there, give its end a name of its own in /etc/hosts.",
            id="anlaufstelle.E013",
        )


def _no_shared_cache():
    if settings.MACHINES > 1:
        yield Error(
            f"CACHE_URL is missing, and {settings.MACHINES} machines serve the site: a page that somebody "
            "changes on one would stay old on the others.",
            hint="Name the Redis that all of them reach, for example CACHE_URL=redis://redis.example.org:6379/0",
            id="anlaufstelle.E012",
        )
    elif settings.WEB_CONCURRENCY > 1:
        yield Error(
            f"CACHE_URL is missing, and {settings.WEB_CONCURRENCY} processes serve the site: each would keep "
            "a cache of its own, and let the same sender through once more.",
            hint="Give them one cache, for example CACHE_URL=redis://localhost:6379/0, "
            "or let one process serve: WEB_CONCURRENCY=1",
            id="anlaufstelle.E009",
        )


@production_check
def second_factor():
    if not settings.SECOND_FACTOR:
        yield Error(
            "SECOND_FACTOR is 0: whoever guesses or overhears one password could change the pages of "
            "an office "
            "and read what residents wrote.",
            hint="Remove SECOND_FACTOR from the environment, or say 1. Staff are led to set one up at their "
            "next sign-in.",
            id="anlaufstelle.E014",
        )


@production_check
def virus_scanner():
    if settings.VIRUS_SCANNER and not shutil.which(settings.VIRUS_SCANNER[0]):
        yield Error(
            f"VIRUS_SCANNER names the command {settings.VIRUS_SCANNER[0]}, which does not exist here: "
            "no file that people send could be checked, and all of them would be refused.",
            hint="Install it, for example the package clamav-daemon, or give its whole path, for example "
            "VIRUS_SCANNER='/usr/bin/clamdscan --fdpass --no-summary'",
            id="anlaufstelle.E011",
        )
