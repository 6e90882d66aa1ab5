"""Who tells a recording what is about to be written: Django's signals, of the models that are recorded."""

import reversion
from django.contrib.admin.models import LogEntry
from django.db.models import SET_NULL
from django.db.models.signals import m2m_changed, post_save, pre_delete, pre_save

from history.declarations import recorded, recorded_of
from history.recording.block import current
from history.recording.kept_files import keep_files_of, keep_replaced
from history.recording.stored import fields_kept
from website.pictures.from_before import replaced
from website.rich_text.where_used import facts_of, texts_with


def watch_all() -> None:
    for kind in recorded():
        model = kind.model_class
        if not reversion.is_registered(model):
            reversion.register(model, fields=fields_kept(model))
        key = f"history: {kind.model}"
        pre_save.connect(_before_saving, sender=model, dispatch_uid=key)
        post_save.connect(_after_saving, sender=model, dispatch_uid=key)
        pre_delete.connect(_before_deleting, sender=model, dispatch_uid=key)
        for field in model._meta.local_many_to_many:
            m2m_changed.connect(
                _before_relating, sender=field.remote_field.through, dispatch_uid=f"{key} {field.name}"
            )
    post_save.connect(_decided, sender=LogEntry, dispatch_uid="history: decisions")
    replaced.connect(keep_replaced, dispatch_uid="history: pictures")


def _before_saving(sender, instance, raw=False, **kwargs):
    recording = current()
    if recording and not raw and instance.pk is not None:
        recording.note(sender, [instance.pk])
        keep_files_of(sender, instance, recording)


def _after_saving(sender, instance, created, raw=False, **kwargs):
    recording = current()
    if recording and created and not raw:
        recording.note_new(instance)


def _before_deleting(sender, instance, **kwargs):
    """And what names it, and will not."""
    recording = current()
    if not recording:
        return
    recording.note(sender, [instance.pk])
    keep_files_of(sender, None, recording, pk=instance.pk)
    for relation in sender._meta.related_objects:
        model = relation.related_model
        loses_it = relation.many_to_many or getattr(relation, "on_delete", None) is SET_NULL
        if recorded_of(model) and loses_it:
            naming = model._base_manager.filter(**{relation.field.name: instance.pk})
            recording.note(model, list(naming.values_list("pk", flat=True)))
    for href in facts_of(instance):
        for text, _name in texts_with(href, [each.model_class for each in recorded()]):
            recording.note(type(text), [text.pk])


def _before_relating(sender, instance, action, reverse, model, pk_set, **kwargs):
    recording = current()
    if recording and action.startswith("pre_"):
        if reverse:
            recording.note(model, pk_set or [])
        else:
            recording.note(type(instance), [instance.pk])


def _decided(sender, instance, created, **kwargs):
    recording = current()
    if recording and created:
        recording.decisions.append(instance)
