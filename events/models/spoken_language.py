from django.db import models
from django.utils.translation import gettext_lazy as _

from website.languages.spoken import Language

from .event import Event


class SpokenLanguage(models.Model):
    """A language in which an event is held, or into which it is interpreted."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="spoken_languages", verbose_name=_("event"))
    language = models.CharField(_("language"), max_length=3, choices=Language)
    is_interpreted = models.BooleanField(_("by interpreting"), default=False)

    class Meta:
        verbose_name = _("language of an event")
        verbose_name_plural = _("languages")
        ordering = ["is_interpreted", "id"]
        constraints = [
            # Its order also serves the filter: which events are understood in a language.
            models.UniqueConstraint(
                fields=["language", "event"],
                name="language_once_per_event",
                violation_error_message=_("This language is entered twice."),
            )
        ]

    def __str__(self):
        return self.get_language_display()
