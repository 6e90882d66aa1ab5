"""Programs of the site, started as an operator starts them."""

import subprocess
import sys

from django.conf import settings

ROOT = settings.BASE_DIR

PRODUCTION = {
    "PRODUCTION": "1",
    "SECRET_KEY": "4cdjP-wD2cVgb4bsZKu7mWzrLq0nT8xYhE5aRfJ6iQoNkU1tMvXp",
    "SITE_URL": "https://integration.example.org",
    "ALLOWED_HOSTS": "integration.example.org",
    "DATABASE_URL": "postgres://anlaufstelle@localhost/anlaufstelle",
    "CACHE_URL": "redis://localhost:6379/0",
    "EMAIL_URL": "submission://anlaufstelle:secret@mail.example.org",
    "DEFAULT_FROM_EMAIL": "integration@example.org",
    "OPERATOR_EMAIL": "operator@example.org",
}


def run(*command: str, **environment: str) -> subprocess.CompletedProcess:
    """Run a program with these environment variables and no others."""
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
    )
