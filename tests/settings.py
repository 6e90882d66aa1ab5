"""The site's own settings, read in an environment of the tests' own.

Nothing a test does touches the data of a running site, none of its settings in the shell reaches a test or what
a test starts, and TEST_DATABASE_URL names the database to test on.
pytest-django reads the settings before conftest.py, so this is the place to say so.
"""

import atexit
import os
import shutil
import tempfile

from scripts import site_variables

site_variables.forget_them()
os.environ["DJANGO_SETTINGS_MODULE"] = __name__
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="anlaufstelle-test-")
atexit.register(shutil.rmtree, os.environ["DATA_DIR"], ignore_errors=True)
if "TEST_DATABASE_URL" in os.environ:
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]

from config.settings import *  # noqa: E402, F403

# The real ones take half a second for each of the cast.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
