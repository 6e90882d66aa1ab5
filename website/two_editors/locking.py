"""Rows that are compared first and written then: nobody else writes between."""

from django.db import connections, models, router


def lock(model: type[models.Model], **rows) -> None:
    """Keep these rows from everybody else until the transaction ends. Read them only afterwards.

    LOCKED_AFTER of a model names what comes first, for everybody: whoever takes two in another order may wait
    for ever.
    """
    if connections[
        router.db_for_write(model)
    ].features.has_select_for_update:  # SQLite has one writer at a time
        found = model._base_manager.filter(**rows)
        if first := getattr(model, "LOCKED_AFTER", ""):
            owner = model._meta.get_field(first).related_model
            lock(owner, pk__in=list(found.values_list(first, flat=True)))
        list(found.select_for_update(no_key=True, of=("self",)).order_by("pk").values_list("pk"))
