#!/usr/bin/env python
"""Whether the time of an answer tells if there is an account: measured, with the hash of production.

python scripts/measurement/sign_in_times.py [requests of each kind] [sign-in] [forgotten]

Each kind is asked in turn, so that a busy machine is busy for all of them. Makes a database of its own.
"""

import logging
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="sign-in-times-")

import django  # noqa: E402

django.setup()

from django.core.cache import cache  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402
from django.urls import reverse  # noqa: E402

from offices.models import User  # noqa: E402

RIGHT = "Gummibaum Ofen Klavier"
SIGN_IN = {
    "nobody, by name": ("nobody", "wrong"),
    "nobody, by address": ("nobody@example.org", "wrong"),
    "account, by name": ("anna", "wrong"),
    "account, by address": ("anna@example.org", "wrong"),
    "account without a password": ("invited@example.org", "wrong"),
    "closed account, right password": ("left", RIGHT),
    "one address of two accounts": ("both@example.org", RIGHT),
}
FORGOTTEN = {
    "nobody": "nobody@example.org",
    "account": "anna@example.org",
    "closed account": "left@example.org",
}


def prepare() -> None:
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    staff = {"is_staff": True}
    User.objects.create_user("anna", "anna@example.org", RIGHT, **staff)
    User.objects.create_user("left", "left@example.org", RIGHT, is_active=False, **staff)
    User.objects.create_user("invited@example.org", "invited@example.org", **staff)
    for name in ["one", "two"]:
        User.objects.create_user(name, "both@example.org", RIGHT, **staff)
    for number in range(500):
        User.objects.create(username=f"staff-{number}", email=f"staff-{number}@example.org", **staff)


def seconds(path: str, sent: dict) -> float:
    cache.clear()  # as many senders would
    client = Client()
    begin = time.perf_counter()
    client.post(path, sent)
    return time.perf_counter() - begin


def measure(kinds: dict[str, tuple[str, dict]], times: int) -> None:
    found: dict[str, list[float]] = {kind: [] for kind in kinds}
    for _time in range(times):
        for kind, (path, sent) in kinds.items():
            found[kind].append(seconds(path, sent))
        time.sleep(0.6)  # what runs beside a request is through
    for kind, values in found.items():
        median, high = statistics.median(values) * 1000, statistics.quantiles(values, n=20)[-1] * 1000
        low = min(values) * 1000
        print(f"  {kind:32} median {median:7.1f} ms   95 % {high:7.1f} ms   least {low:7.1f} ms")


def main() -> None:
    logging.disable(logging.INFO)
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    prepare()
    setup_test_environment()
    asked = sys.argv[2:] or ["sign-in", "forgotten"]
    if "sign-in" in asked:
        print(f"Signing in, {times} requests of each kind")
        path = reverse("accounts:sign_in")
        measure({kind: (path, {"username": n, "password": p}) for kind, (n, p) in SIGN_IN.items()}, times)
    if "forgotten" in asked:
        print(f"A new password by mail, {times} requests of each kind")
        path = reverse("accounts:forgotten")
        measure({kind: (path, {"username": name}) for kind, name in FORGOTTEN.items()}, times)


main()
