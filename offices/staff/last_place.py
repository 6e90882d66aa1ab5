"""Where a new row comes among those that staff have put in order: last."""

from django.db.models import Max


def next_position(queryset) -> int:
    return (queryset.aggregate(last=Max("position"))["last"] or 0) + 1


def has_position(model) -> bool:
    return any(field.name == "position" for field in model._meta.fields)
