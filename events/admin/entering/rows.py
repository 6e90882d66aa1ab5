"""The rows on the page of an event."""

from django.utils.translation import gettext_lazy as _

from events.models import EventDate, EventTopic, Organiser, SpokenLanguage
from offices.staff.rows import OfficeRows, OfficeTable


class EventDates(OfficeRows):
    model = EventDate
    # Every week for ten years.
    max_num = 520
    office_path = "event__office"
    verbose_name_plural = _("dates (none yet: “date to be announced”)")
    fieldsets = [
        (None, {"fields": [("day", "starts", "ends"), "note"]}),
        (
            _("Several days, all day, cancelled or moved"),
            {
                "classes": ["collapse"],
                "fields": [
                    ("last_day", "all_day", "weekday_doubtful"),
                    "status",
                    "reason",
                    ("previous_day", "previous_time"),
                    "editors_note",
                ],
            },
        ),
    ]

    def get_extra(self, request, obj=None, **kwargs):
        """One to fill in at once."""
        return 0 if obj else 1


class Organisers(OfficeTable):
    model = Organiser
    office_path = "event__office"
    fields = ["name", "url", "position"]


class SpokenLanguages(OfficeTable):
    model = SpokenLanguage
    office_path = "event__office"
    fields = ["language", "is_interpreted"]


class Topics(OfficeTable):
    model = EventTopic
    office_path = "event__office"
    fields = ["topic"]
