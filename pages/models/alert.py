from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from offices.models import Office
from website.local_path import local_path


class AlertQuerySet(models.QuerySet):
    def showing(self, now: datetime | None = None):
        now = now or timezone.now()
        return self.filter(shows_from__lte=now, shows_until__gt=now)

    def on_pages_of(self, office: Office | None):
        """Those of the whole site, and on a page of an office its own."""
        everywhere = Q(office=None)
        return self.filter(everywhere | Q(office=office) if office else everywhere)


class Alert(models.Model):
    """A short announcement above all pages of an office, or of the whole site. It always has an end."""

    class Level(models.IntegerChoices):
        """In words, and only then in colour."""

        NOTICE = 1, pgettext_lazy("alert level", "Notice")
        IMPORTANT = 2, pgettext_lazy("alert level", "Important")
        URGENT = 3, pgettext_lazy("alert level", "Urgent")

    office = models.ForeignKey(
        Office, models.CASCADE, related_name="alerts", verbose_name=_("office"), null=True, blank=True
    )
    level = models.PositiveSmallIntegerField(_("level"), choices=Level, default=Level.NOTICE)
    text = models.CharField(
        _("text"), max_length=300, help_text=_("One or two sentences: what is the matter, what to do.")
    )
    url = models.URLField(_("link"), blank=True)
    link_text = models.CharField(
        _("text of the link"), max_length=120, blank=True, help_text=_("It says where the link leads.")
    )
    # Nothing: a draft.
    shows_from = models.DateTimeField(_("shown from"), null=True, blank=True, default=timezone.now)
    shows_until = models.DateTimeField(
        _("shown until"), help_text=_("It disappears by itself, so nobody has to remember it.")
    )

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name = _("announcement")
        verbose_name_plural = _("announcements")
        ordering = ["-level", "-shows_from", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(shows_until__gt=F("shows_from")),
                name="alert_ends_after_it_begins",
                violation_error_message=_("The end must be later than the beginning."),
            )
        ]

    def __str__(self):
        return self.text_de

    def get_absolute_url(self):
        """A page it stands on."""
        return self.office.get_absolute_url() if self.office else reverse("home")

    def clean(self):
        if self.url and not self.link_text_de:
            raise ValidationError({"link_text_de": _("Please say where the link leads.")})
        if self.link_text_de and not self.url:
            raise ValidationError({"url": _("Please enter the address of the page that the link leads to.")})

    @property
    def kind(self) -> str:
        """The kind of the component notice."""
        kinds: dict[int, str] = {self.Level.IMPORTANT: "warning", self.Level.URGENT: "danger"}
        return kinds.get(self.level, "info")

    @property
    def leads_away(self) -> bool:
        """Whether its link leads to another website."""
        return not local_path(self.url)
