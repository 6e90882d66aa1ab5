from django.db import models
from django.utils.translation import gettext_lazy as _

from .event import Event


class Topic(models.TextChoices):
    """What events are about. The same for all offices, so that residents can ask for a topic everywhere."""

    ENCOUNTER = "encounter", _("getting to know each other")
    LANGUAGE = "language", _("learning German")
    EDUCATION = "education", _("school and education")
    WORK = "work", _("work and vocational training")
    RIGHTS = "rights", _("law and public authorities")
    DEMOCRACY = "democracy", _("democracy and against discrimination")
    CULTURE = "culture", _("culture")
    FOOD = "food", _("cooking and eating")
    SPORT = "sport", _("sport and health")
    RELIGION = "religion", _("religion")
    VOLUNTEERING = "volunteering", _("volunteering")


class EventTopic(models.Model):
    event = models.ForeignKey(Event, models.CASCADE, related_name="topics", verbose_name=_("event"))
    topic = models.CharField(_("topic"), max_length=20, choices=Topic)

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["id"]
        constraints = [
            # Its order also serves the filter: which events are about a topic.
            models.UniqueConstraint(
                fields=["topic", "event"],
                name="topic_once_per_event",
                violation_error_message=_("This topic is entered twice."),
            )
        ]

    def __str__(self):
        return self.get_topic_display()
