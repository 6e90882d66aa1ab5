import shutil
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.db.models import signals
from django.test.utils import isolate_apps
from django.utils import translation
from django_cleanup import cache as cleanup
from django_cleanup import handlers

from attachments.models import Attachment
from website.private_files import private_storage
from website.public_forms.guards.started import _signer

from .samples import pdf, safe


@pytest.fixture(scope="session")
def letters(django_db_setup, django_db_blocker):
    """A table of attachments: those of the site belong to packages this one does not know."""
    with isolate_apps("website"):

        class Letter(Attachment):
            class Meta:
                app_label = "website"

    # It came too late for what takes the files of all models off the disk.
    cleanup.add_field_for_model(cleanup.get_model_name(Letter), "file", Letter._meta.get_field("file"))
    signals.post_init.connect(handlers.cache_original_post_init, sender=Letter)
    signals.post_delete.connect(handlers.delete_all_post_delete, sender=Letter)
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        editor.create_model(Letter)
    yield Letter
    with django_db_blocker.unblock(), connection.schema_editor() as editor:
        editor.delete_model(Letter)


@pytest.fixture
def letter(letters):
    row = letters.of(safe(pdf(), "../../Über Rita „neu“.pdf"))
    row.save()
    return row


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def nothing_sent_yet():
    cache.clear()
    yield
    shutil.rmtree(private_storage().location, ignore_errors=True)


@pytest.fixture
def started() -> str:
    """A form that somebody opened some time ago."""
    with time_machine.travel(datetime(2026, 1, 1, tzinfo=UTC)):
        return _signer.sign("form")
