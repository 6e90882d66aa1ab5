"""When the clock changes what pages say of consultations at other places."""

from datetime import datetime

from offices.hours.schedule import Schedule
from signpost.models import OtherPlace


def next_after(now: datetime) -> datetime | None:
    """The next beginning or end of a consultation at any place."""
    places = OtherPlace.objects.filter(consultation_hours__isnull=False).distinct().with_rows()
    found = [Schedule(place, now).next_consultation for place in places]
    return min((each.ends_at if each.is_now else each.starts_at for each in found if each), default=None)
