"""Rows that are compared first and written then: nobody else writes between."""

from django.db import connections, models, router


def lock(model: type[models.Model], **rows) -> None:
    """Keep these rows from everybody else until the transaction ends. Read them only afterwards."""
    if connections[
        router.db_for_write(model)
    ].features.has_select_for_update:  # SQLite has one writer at a time
        found = model._base_manager.select_for_update(no_key=True, of=("self",)).filter(**rows)
        list(found.order_by("pk").values_list("pk"))
