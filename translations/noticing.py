"""Whoever saves or deletes a row with translated texts: what is true of them is worked out anew.

What passes by save() (QuerySet.update(), bulk_create(), SQL by hand) the nightly check finds (checking.py).
"""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import post_delete, post_save

from translations.checking import translated_models
from translations.judging import judge
from translations.models import Confirmation, Unconfirmed
from translations.pairs import columns_of


def connect() -> None:
    for model in translated_models():
        post_save.connect(_saved, sender=model, dispatch_uid=f"translations: {model._meta.label} saved")
        post_delete.connect(_deleted, sender=model, dispatch_uid=f"translations: {model._meta.label} deleted")


def _saved(sender, instance, raw=False, update_fields=None, **_signal) -> None:
    if update_fields is not None and not _names(sender) & set(update_fields):
        return
    if raw:
        # Loaded from a file or a version: what it refers to may follow later.
        transaction.on_commit(lambda: judge([instance]))
    else:
        judge([instance])


def _names(model) -> set[str]:
    return {column.name for each in columns_of(model) for column in [each.source, each.translation]}


def _deleted(sender, instance, **_signal) -> None:
    """What was confirmed stays, as fingerprints: a row that is recovered is as current as it was."""
    about = {"content_type": ContentType.objects.get_for_model(sender), "object_id": instance.pk}
    Unconfirmed.objects.filter(**about).delete()
    Confirmation.objects.filter(**about).exclude(source_text="").update(source_text="")
