from django.db import models
from django.utils.translation import gettext_lazy as _

from .news import SLUG_LENGTH, News


class FormerNewsSlug(models.Model):
    """An address a news item had before."""

    news = models.ForeignKey(News, models.CASCADE, related_name="former_slugs", verbose_name=_("news item"))
    slug = models.SlugField(_("former address"), unique=True, max_length=SLUG_LENGTH)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")

    def __str__(self):
        return self.slug
