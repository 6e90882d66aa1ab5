"""When people can come to another place: the rules and words of an office, without its "us"."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from offices.hours.answer import answer
from offices.hours.schedule import Schedule
from offices.hours.week import regular_sentence
from signpost.models import OtherPlace


@dataclass(frozen=True)
class HoursInWords:
    """Sentences without a full stop; `usual` is empty where there are no weekly rows."""

    next: str = ""
    usual: str = ""
    advice: str = ""

    def __bool__(self) -> bool:
        return bool(self.next)


def place_hours(place: OtherPlace) -> HoursInWords:
    if not place.consultation_hours.all():
        by_appointment = place.by_arrangement or place.only_by_appointment
        return HoursInWords(_("By appointment")) if by_appointment else HoursInWords()
    return HoursInWords(
        next=answer(Schedule(place, timezone.now())).one_line,
        usual=regular_sentence(place),
        advice=_("Other times by appointment.") if place.by_arrangement else "",
    )
