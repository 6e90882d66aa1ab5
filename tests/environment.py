"""Loaded before anything else (see addopts in pyproject.toml): pytest-django reads the settings before conftest.py.

Nothing a test does touches the data of a running site, and TEST_DATABASE_URL names the database to test on.
"""

import os
import tempfile

os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="anlaufstelle-test-")
os.environ.pop("DATABASE_URL", None)
if "TEST_DATABASE_URL" in os.environ:
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]
