"""When the clock changes which news and announcements there are."""

from datetime import datetime

from django.db.models import Min, Q

from pages.models import Alert, News


def next_after(now: datetime) -> datetime | None:
    fields = {News: ["publish_at", "end_at"], Alert: ["shows_from", "shows_until"]}
    found = [
        moment
        for model, names in fields.items()
        for moment in model._default_manager.aggregate(
            **{f"next_{name}": Min(name, filter=Q(**{f"{name}__gt": now})) for name in names}
        ).values()
    ]
    return min(filter(None, found), default=None)
