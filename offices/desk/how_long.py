"""How long something waits, or is still there, in words: days count as people count them."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def days_left(until: date, today: date) -> str:
    """For the last day on which something can be done."""
    days = (until - today).days
    if days < 0:
        return ngettext("overdue for %(days)s day", "overdue for %(days)s days", -days) % {"days": -days}
    if days == 0:
        return _("today is the last day")
    return ngettext("%(days)s day left", "%(days)s days left", days) % {"days": days}


def waits_since(moment: datetime, today: date) -> str:
    days = (today - timezone.localdate(moment)).days
    if days <= 0:
        return _("since today")
    return ngettext("since yesterday", "for %(days)s days", days) % {"days": days}
