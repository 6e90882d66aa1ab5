"""The hours of an office without a clock: what holds in a usual week, for cards and structured data."""

from django.utils.translation import gettext as _

from offices.hours.answer import advice_beside, without_rows
from offices.hours.week import regular_sentence
from offices.models import Office


def are_open_to_all(office: Office) -> bool:
    """Whether people may simply come at the weekly hours. Where they have to phone first, they may not."""
    return bool(office.consultation_hours.all()) and not office.phone_first


def general_sentence(office: Office) -> str:
    """The weekly hours and what holds beside them; "" where the office has entered nothing of it."""
    if weekly := regular_sentence(office):
        # Translators: a list of weekdays with their hours.
        usual = _("Consultation hours: %(hours)s.") % {"hours": weekly}
        return " ".join([usual, *advice_beside(office)])
    headline, advice = without_rows(office)
    return " ".join([f"{headline}.", *advice]) if headline else ""
