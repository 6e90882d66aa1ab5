"""Links that were written before they could follow a page: their addresses become references, once."""

from collections.abc import Iterator
from copy import copy
from functools import reduce
from operator import or_
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models import Model, Q, QuerySet

from translations.confirming import carry_over
from website.rich_text.field import rich_texts
from website.rich_text.own_addresses import with_references


def let_links_follow() -> Iterator[Model]:
    """Each row whose texts are written otherwise now. What they say, and what is confirmed of it, stays."""
    for model in apps.get_models():
        names = rich_texts(model)
        for row in _with_own_addresses(model, names).iterator() if names else []:
            if _follow(row, names):
                yield row


def _with_own_addresses(model: type[Model], names: list[str]) -> QuerySet:
    host = urlsplit(settings.SITE_URL).netloc
    begun = ['href="/', f'//{host}"', f"//{host}/", f"//{host}#", f"//{host}?"]
    wanted = (Q(**{f"{name}__icontains": each}) for name in names for each in begun)
    return model._base_manager.filter(reduce(or_, wanted))


def _follow(row: Model, names: list[str]) -> bool:
    """Past save(): for whoever reads it, in a calendar for example, nothing changes."""
    stored = {name: getattr(row, name) for name in names}
    followed = {name: with_references(text) for name, text in stored.items() if text}
    changed = {name: text for name, text in followed.items() if text != stored[name]}
    if not changed:
        return False
    before = copy(row)
    with transaction.atomic():
        # Who saves it meanwhile has the last word.
        as_read = type(row)._base_manager.filter(pk=row.pk, **{name: stored[name] for name in changed})
        if not as_read.update(**changed):
            return False
        for name, text in changed.items():
            setattr(row, name, text)
        carry_over(before, row)
    return True
