"""What public pages ask: since when the source of a text is newer. Remembered until somebody saves."""

from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from keeper.facts import until_saved
from translations.models import Unconfirmed


@until_saved
def _outdated() -> dict[tuple[int, int, str, str], date]:
    """All of the site, in one question; few, however many texts there are."""
    rows = Unconfirmed.objects.filter(kind=Unconfirmed.Kind.OUTDATED)
    names = "content_type_id", "object_id", "field", "language", "since"
    return {tuple(key): since for *key, since in rows.values_list(*names)}


def newer_since(row: Model, field: str, language: str) -> date | None:
    outdated = _outdated()
    if not outdated:
        return None
    kind = ContentType.objects.get_for_model(row)
    return outdated.get((kind.pk, row.pk, field, language))
