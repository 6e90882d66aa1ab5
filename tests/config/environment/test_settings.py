"""The settings as a new process reads them: with an empty environment, and with PRODUCTION alone."""

import os
import re

import pytest
from django.conf import settings
from django.db import connection

from config.address import demonstration_address, listening_address
from config.secret import demonstration_secret
from scripts import site_variables
from tests.config.environment.processes import PRODUCTION, ROOT, run

SERVER = ["-m", "gunicorn", "--config", "config/gunicorn.py"]


def test_an_empty_environment_is_a_safe_demonstration(tmp_path):
    """Only the place to write to is named: a test keeps out of var/."""
    values = "settings.DEMONSTRATION, settings.DEBUG, settings.HOST, settings.SITE_URL, len(settings.SECRET_KEY) > 50"
    script = f"from django.conf import settings; print({values})"
    result = run("-c", script, DATA_DIR=str(tmp_path), DJANGO_SETTINGS_MODULE="config.settings")
    assert result.stdout == "True False 127.0.0.1 http://localhost:8000 True\n", result.stderr


def test_a_demonstration_passes_all_checks(tmp_path):
    result = run("manage.py", "check", "--fail-level", "WARNING", DATA_DIR=str(tmp_path))
    assert result.returncode == 0, result.stderr


def test_a_demonstration_never_sends_mail(tmp_path):
    script = "from django.conf import settings; print(settings.EMAIL_BACKEND)"
    environment = {"DATA_DIR": str(tmp_path), "EMAIL_URL": "smtp://mail.example.org"}
    result = run("-c", script, DJANGO_SETTINGS_MODULE="config.settings", **environment)
    assert result.stdout == "django.core.mail.backends.filebased.EmailBackend\n", result.stderr


def test_the_secret_key_of_a_demonstration_is_its_own_and_stays(tmp_path):
    key = demonstration_secret(tmp_path / "one")
    assert key == demonstration_secret(tmp_path / "one")
    assert key != demonstration_secret(tmp_path / "two")
    assert (tmp_path / "one" / "secret-key").stat().st_mode & 0o077 == 0


def test_an_empty_key_left_by_a_full_disk_is_made_anew(tmp_path):
    (tmp_path / "secret-key").touch()
    assert len(demonstration_secret(tmp_path)) >= 50


@pytest.mark.parametrize("command", ["migrate", "check", "shell", "help", "no-such-command", "gunicorn"])
def test_production_alone_is_refused_with_sentences(tmp_path, command):
    start = SERVER if command == "gunicorn" else ["manage.py", command]
    result = run(*start, PRODUCTION="1", DATA_DIR=str(tmp_path), PORT="0")
    assert result.returncode == 1
    codes = re.findall(r"anlaufstelle\.(E\d+)", result.stderr)
    assert codes == ["E001", "E002", "E003", "E005", "E006", "E008", "E009", "E010"]
    # Each with what to do, in a line of its own.
    assert len(re.findall(r"^    \S", result.stderr, re.MULTILINE)) == len(codes)
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_complete_production_passes_djangos_deployment_check(tmp_path):
    result = run(
        "manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION, DATA_DIR=str(tmp_path)
    )
    assert result.returncode == 0, result.stderr


def test_a_mail_address_of_no_known_kind_is_refused_with_a_sentence(tmp_path):
    result = run(
        "manage.py", "check", **PRODUCTION | {"EMAIL_URL": "mail.example.org"}, DATA_DIR=str(tmp_path)
    )
    assert "EMAIL_URL is no address with ://" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("host", "announced", "bound"),
    [
        ("127.0.0.1", "http://localhost:8000", "127.0.0.1:8000"),
        ("0.0.0.0", "http://localhost:8000", "0.0.0.0:8000"),
        ("::1", "http://localhost:8000", "[::1]:8000"),
        ("192.168.1.5", "http://192.168.1.5:8000", "192.168.1.5:8000"),
        ("fd00::5", "http://[fd00::5]:8000", "[fd00::5]:8000"),
        ("rathaus.local", "http://rathaus.local:8000", "rathaus.local:8000"),
    ],
)
def test_the_announced_address_is_one_that_browsers_and_passkeys_take(host, announced, bound):
    assert demonstration_address(host, 8000) == announced
    assert listening_address(host, 8000) == bound


def test_the_readme_describes_every_variable():
    described = set(re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "README.md").read_text(), re.MULTILINE))
    assert site_variables.names() - described == set()


def test_the_suite_runs_on_the_database_it_was_told():
    """Once the variable came too late, and a run on PostgreSQL was one on SQLite."""
    wanted = "postgresql" if os.environ.get("TEST_DATABASE_URL") else "sqlite"
    assert connection.vendor == wanted
    assert settings.DATA_DIR != settings.BASE_DIR / "var"
