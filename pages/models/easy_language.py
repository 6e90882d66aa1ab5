from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from website.rich_text.field import RichTextField


class EasyLanguageQuerySet(models.QuerySet):
    def with_content(self):
        return self.exclude(body="").exclude(office__in=Office.objects.hidden())


class EasyLanguage(models.Model):
    """An office in Leichte Sprache. It is German, so it exists in German alone."""

    office = models.OneToOneField(
        Office, models.CASCADE, related_name="easy_language", verbose_name=_("office")
    )
    body = RichTextField(
        _("text in Easy Language"),
        help_text=_("German only. Please write each sentence on a line of its own."),
    )
    checked_by = models.CharField(
        _("written or checked by"),
        max_length=200,
        blank=True,
        help_text=_("For example an agency for Easy Language, with its test group"),
    )
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    objects = EasyLanguageQuerySet.as_manager()

    class Meta:
        verbose_name = _("page in Easy Language")
        verbose_name_plural = _("pages in Easy Language")
        ordering = ["office"]

    def __str__(self):
        return f"{self._meta.verbose_name}: {self.office}"

    def get_absolute_url(self):
        return reverse("pages:easy_language", args=[self.office.slug])

    @property
    def has_content(self) -> bool:
        return bool(self.body)
