"""The nightly look at every text: what was changed past save() is noticed, what is gone is forgotten."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from modeltranslation.translator import translator

from translations.judging import judge
from translations.models import Confirmation, Unconfirmed
from translations.pairs import columns_of

# So long a deleted row may be recovered; some days more.
KEPT_DAYS = 100
AT_ONCE = 500


def translated_models() -> list[type[Model]]:
    models = [model for model in translator.get_registered_models(abstract=False) if columns_of(model)]
    return sorted(models, key=lambda model: model._meta.label)


def check_all(today: date) -> int:
    """How many texts are judged otherwise now."""
    found = 0
    for model in translated_models():
        for rows in _some_at_once(model):
            found += judge(rows)
        _forget_what_is_gone(model, today)
    return found


def _some_at_once(model: type[Model]) -> Iterator[list[Model]]:
    last = 0
    columns = [column.name for each in columns_of(model) for column in [each.source, each.translation]]
    while rows := list(model._base_manager.only("pk", *columns).filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        yield rows
        last = rows[-1].pk


@transaction.atomic
def _forget_what_is_gone(model: type[Model], today: date) -> None:
    about = {"content_type": ContentType.objects.get_for_model(model)}
    there = model._base_manager.values("pk")
    Unconfirmed.objects.filter(**about).exclude(object_id__in=there).delete()
    known = Confirmation.objects.filter(**about)
    known.filter(row_gone_since__isnull=False, object_id__in=there).update(row_gone_since=None)
    gone = known.exclude(object_id__in=there)
    gone.filter(row_gone_since=None).update(row_gone_since=today, source_text="")
    gone.filter(row_gone_since__lt=today - timedelta(days=KEPT_DAYS)).delete()
