"""A site as it is in production, in this process, with as many events as are asked for."""

import sys
import time
import types

import django
from django.core.management import call_command

EMPTY = "/empty-view/"


def prepare() -> None:
    """Set up Django with its real middleware, and one address beside the site's own: an empty view."""
    django.setup()
    from django.conf import settings
    from django.http import HttpResponse
    from django.urls import path

    import config.urls

    addresses = types.ModuleType("addresses_to_measure")
    # Before the others, as the site's own machine addresses are.
    addresses.urlpatterns = [path(EMPTY[1:], lambda request: HttpResponse("")), *config.urls.urlpatterns]
    for name in ["handler400", "handler403", "handler404", "handler500"]:
        setattr(addresses, name, getattr(config.urls, name))
    sys.modules[addresses.__name__] = addresses
    settings.ROOT_URLCONF = addresses.__name__
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    for command in ["load_offices", "load_events"]:
        call_command(command, stdout=types.SimpleNamespace(write=lambda text: None))


def fill(number: int) -> None:
    """Bring the number of made-up events up to this one."""
    from events.management.many_events import SLUG_PREFIX, create_many_events
    from events.models import Event

    there = Event.objects.filter(slug__startswith=SLUG_PREFIX).count()
    begun = time.monotonic()
    if number > there:
        create_many_events(number - there)
    print(f"{number} events ({time.monotonic() - begun:.0f} s to make them)", flush=True)
