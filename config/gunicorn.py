"""How gunicorn serves the site, in a demonstration and in production.

Put a proxy in front in production: it ends https, and it keeps slow and half-open connections away
from the threads here, which serve one request each.
"""

import ctypes
import gc
import os
import signal
import sys
from contextlib import suppress
from io import StringIO

from django.conf import settings
from django.core.management import CommandError, call_command

from config.address import listening_address
from config.environment.directory import mark_as_production
from config.environment.listening import refuse_taken_address
from config.environment.refusal import refuse_wrong_environment
from keeper import version

M_ARENA_MAX = -8  # as malloc.h has it

# Until all is loaded, nothing can go: to look for it again and again takes a fifth of the start.
gc.disable()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
refuse_wrong_environment()

wsgi_app = "config.wsgi:application"
bind = listening_address(settings.HOST, settings.PORT)

workers = settings.WEB_CONCURRENCY
worker_class = "gthread"
# A thread waits for the database most of the time. Each keeps one connection to it.
threads = 8
# Loaded once, before the processes part: a quicker start and less memory. A new version needs a restart.
preload_app = True

# Seconds until a process that no longer answers is replaced; how long open requests may take to end.
timeout = 30
graceful_timeout = 20
keepalive = 5

# Long enough for every filter of a list, and the most gunicorn can limit.
limit_request_line = 8190
limit_request_fields = 60
limit_request_field_size = 8190
# No header says below which path the site lies: some proxies pass on what a visitor has written there.
forwarder_headers = ""

# No access log, and of the rest only errors: gunicorn's warnings name the visitor's address.
accesslog = None
errorlog = "-"
loglevel = "error"
# Nobody commands a running server through a socket in somebody's home directory.
control_socket_disable = True


def on_starting(server):
    """Refuse to serve where it cannot listen, or with what else the system check finds."""
    refuse_taken_address(settings.HOST, settings.PORT)
    try:
        call_command("check", deploy=settings.PRODUCTION, stdout=StringIO())
    except CommandError as errors:
        sys.exit(f"{errors}\n\nThe server was not started.")
    _use_one_heap()
    # What the release before has kept is no page of this one.
    try:
        version.move()
    except OSError as error:
        sys.exit(
            f"{error.filename} cannot be written ({error.strerror}): no process would hear of what another "
            "one saves.\nGive it to the user who runs the server.\n\nThe server was not started."
        )


def post_worker_init(worker):
    """Leave Ctrl-C to the master, who tells the processes: told twice, a process may hang until killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def when_ready(server):
    _share_what_is_loaded()
    print(f"» Ready: {settings.SITE_URL}/  (Ctrl-C ends it)", flush=True)
    if settings.PRODUCTION:
        mark_as_production(settings.DATA_DIR, settings.OWN_DATA_DIR)
        print(f"  listening on {bind}, {workers} process(es)", flush=True)


def _share_what_is_loaded():
    """The collector writes into each object that it looks at, and memory is shared only until one writes."""
    gc.freeze()
    gc.enable()


def _use_one_heap():
    """One for all threads of a process: with one each, what a thread has freed is of no use to the others.

    They run one at a time, so that none waits for it. Only glibc knows of several (mallopt, M_ARENA_MAX).
    """
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)
