"""What hardly any page needs is loaded by whoever needs it: a quick start, and less memory for each process.

The one reason for an import inside of a function, beside circles and ready(): what it loads is on this list.
"""

import json
import subprocess
import sys

import pytest

from scripts import site_variables
from tests.architecture.files import ROOT, none

HEAVY = {
    "fido2": "passkeys",
    "cryptography": "passkeys",
    "qrcode": "nothing: segno draws",
    "weasyprint": "the PDF of a programme",
    "pikepdf": "a PDF that somebody sends",
    "pypdfium2": "a PDF that somebody sends",
    "icalendar": "files for calendars",
    "redis": "a cache that machines share",
    "holidays.countries": "holidays of all countries of the world",
    "lxml": "what is pasted into a rich text, and pages that are read aloud",
    "environs": "nothing, but its parts that read addresses of servers",
}
PAGES = ["/en/", "/de/", "/en/offices/jena/", "/de/bueros/jena/", "/en/events/", "/de/veranstaltungen/"]

MAKE_A_SITE = """
import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

django.setup()
settings.MIGRATION_MODULES = {each.label: None for each in apps.get_app_configs()}
call_command("migrate", run_syncdb=True, verbosity=0)
call_command("load_offices", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
"""

# As gunicorn does it, in one process.
SHOW_THE_PAGES = """
import json, sys
from importlib.abc import MetaPathFinder

HEAVY, PAGES, ROOT = json.loads(sys.argv[1])
importers = {}

class Watch(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name in HEAVY:
            importers.setdefault(name, importer(sys._getframe(1)))

def importer(frame):
    while frame.f_back and not frame.f_code.co_filename.startswith(ROOT):
        frame = frame.f_back
    return f"{frame.f_code.co_filename.removeprefix(ROOT)}, line {frame.f_lineno}"

sys.meta_path.insert(0, Watch())

import config.wsgi
from django.core.management import call_command
from django.test import RequestFactory

call_command("check", verbosity=0)
answers = []
for page in PAGES:
    environ = RequestFactory(HTTP_HOST="localhost").get(page).environ
    answer = config.wsgi.application(environ, lambda status, headers, error=None: answers.append(status[:3]))
    list(answer)
print(json.dumps([answers, {name: importers[name] for name in importers if name in sys.modules}]))
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory) -> dict[str, str]:
    """A site of its own, on SQLite."""
    data = str(tmp_path_factory.mktemp("site"))
    found = site_variables.environment_without_them()
    found |= {"DATA_DIR": data, "DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPATH": str(ROOT)}
    _run(MAKE_A_SITE, found)
    return found


def _run(script: str, environment: dict[str, str], *arguments: str) -> str:
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_first_pages_load_nothing_heavy(environment):
    told = _run(SHOW_THE_PAGES, environment, json.dumps([list(HEAVY), PAGES, f"{ROOT}/"]))
    answers, importers = json.loads(told.splitlines()[-1])
    assert answers == ["200"] * len(PAGES)
    none(f"{name}, which is for {HEAVY[name]}, is loaded by {where}" for name, where in importers.items())
