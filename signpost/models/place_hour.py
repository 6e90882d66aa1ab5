from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models.consultation import WeeklyHour, ends_after_it_starts

from .other_place import OtherPlace


class PlaceHour(WeeklyHour):
    """When people can come to another place, by the rules that hold for an office."""

    place = models.ForeignKey(
        OtherPlace, models.CASCADE, related_name="consultation_hours", verbose_name=_("other place")
    )

    class Meta(WeeklyHour.Meta):
        constraints = [ends_after_it_starts("hour_of_place_ends_after_it_starts")]
