"""When the clock changes what pages say of consultations."""

from datetime import datetime

from offices.hours.schedule import Schedule
from offices.models import Office


def next_after(now: datetime) -> datetime | None:
    """The next beginning or end of a consultation of any office. Nothing else of it changes within a day."""
    found = [Schedule(office, now).next_consultation for office in Office.objects.public().with_hours()]
    return min((each.ends_at if each.is_now else each.starts_at for each in found if each), default=None)
