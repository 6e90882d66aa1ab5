"""The servers that the site works with, as Django's settings want them."""

import dj_database_url
import dj_email_url

from config.address import host_on_the_wire
from config.environment.kinds import server_address
from config.environment.reader import WrongValueError

REDIS = ("redis", "rediss", "unix")
DATABASE_EXAMPLE = "postgres://user:password@localhost:5432/anlaufstelle"
MAIL_EXAMPLE = "submission://user:password@mail.example.org:587"

# Seconds. One that does not answer must not hold up requests for as long as the system would wait.
TO_REACH_THE_DATABASE = 10


def database(value: str) -> dict:
    parts = server_address(value, ("postgres", "postgresql", "pgsql", "sqlite"), DATABASE_EXAMPLE)
    if not parts.path.strip("/"):
        raise WrongValueError(
            "names no database", f"Give its name at the end, for example {DATABASE_EXAMPLE}"
        )
    configured = dj_database_url.parse(value, conn_max_age=60, conn_health_checks=True)
    if parts.scheme == "sqlite":
        return {**configured, "OPTIONS": _of_sqlite()}
    return {
        **configured,
        "OPTIONS": {"connect_timeout": TO_REACH_THE_DATABASE, **configured.get("OPTIONS", {})},
    }


def _of_sqlite() -> dict:
    """WAL lets people read while somebody writes; IMMEDIATE makes a second writer wait instead of fail.

    What is deleted is overwritten, so that no purged message can be read in the file.
    """
    return {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
    }


def cache(value: str) -> dict:
    parts = server_address(value, (*REDIS, "locmem", "dummy"), "redis://localhost:6379/0")
    if parts.scheme in REDIS:
        if not (parts.hostname or parts.scheme == "unix"):
            raise WrongValueError("names no host", "Give the host, for example redis://localhost:6379/0")
        return {"BACKEND": "website.shared_cache.backend.SharedCache", "LOCATION": value}
    kind = {"locmem": "locmem.LocMemCache", "dummy": "dummy.DummyCache"}[parts.scheme]
    return {"BACKEND": f"django.core.cache.backends.{kind}"}


def mail_server(value: str) -> dict:
    schemes = ("submission", "submit", "smtp", "smtps", "dummy", "console", "file", "memory")
    parts = server_address(value, schemes, MAIL_EXAMPLE)
    if parts.scheme == "smtps" and not parts.port:
        raise WrongValueError("begins with “smtps://” and names no port", f"Write it like {MAIL_EXAMPLE}")
    try:
        configured = dj_email_url.parse(value)
    except ValueError:
        raise WrongValueError("has a timeout that is no number", "Leave it out.") from None
    wanted = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL")
    named = {f"EMAIL_{name}": configured[f"EMAIL_{name}"] for name in wanted}
    named["EMAIL_HOST"] = host_on_the_wire(named["EMAIL_HOST"] or "")
    return {**named, "EMAIL_BACKEND": configured["EMAIL_BACKEND"]}
