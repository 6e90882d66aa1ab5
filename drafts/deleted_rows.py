"""What belongs to a row goes with it."""

from django.contrib import admin
from django.db.models.signals import post_delete

from drafts.models import Appointment, SharedLink, WorkingCopy


def connect() -> None:
    post_delete.connect(_forget, dispatch_uid="drafts.deleted_rows")


def _forget(sender, instance, **_signal) -> None:
    model_admin = admin.site._registry.get(sender)
    if getattr(model_admin, "has_working_copies", False):
        for model in [WorkingCopy, Appointment, SharedLink]:
            model.objects.of(instance).delete()
