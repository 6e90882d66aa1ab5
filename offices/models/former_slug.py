from django.db import models
from django.utils.translation import gettext_lazy as _

from .office import Office


class FormerSlug(models.Model):
    """An address an office had before. Links and printed leaflets go on leading to the office."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="former_slugs", verbose_name=_("office"))
    slug = models.SlugField(_("former address"), unique=True)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")

    def __str__(self):
        return self.slug
