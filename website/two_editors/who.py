"""Who has saved a row since somebody opened its page, as far as the history of the admin knows."""

from datetime import UTC, datetime

from django.contrib.admin.models import LogEntry
from django.utils.translation import gettext as _

from website.formats.in_words import time_today
from website.formats.people import account_name


def has_saved(row, opened: int, reader) -> list[str]:
    """A sentence for each person. opened: seconds since 1970."""
    if not opened:
        return []
    found = LogEntry.objects.filter(
        content_type__model=row._meta.model_name,
        content_type__app_label=row._meta.app_label,
        object_id=str(row.pk),
        action_time__gte=datetime.fromtimestamp(opened, UTC),
    )
    latest = {entry.user_id: entry for entry in found.select_related("user").order_by("action_time")}
    return [_sentence(entry, reader) for entry in latest.values()]


def _sentence(entry: LogEntry, reader) -> str:
    said = {"when": time_today(entry.action_time), "name": account_name(entry.user)}
    if entry.user_id == reader.pk:
        return (
            _("You have saved this yourself meanwhile, in another window or before you went back: %(when)s.")
            % said
        )
    return _("%(name)s has saved this meanwhile: %(when)s.") % said
