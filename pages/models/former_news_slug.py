from django.db import models
from django.utils.translation import gettext_lazy as _

from website.addresses.renaming import FormerAddress

from .news import SLUG_LENGTH, News


class FormerNewsSlug(FormerAddress):
    """An address a news item had before."""

    news = models.ForeignKey(News, models.CASCADE, related_name="former_slugs", verbose_name=_("news item"))
    slug = models.SlugField(_("former address"), unique=True, max_length=SLUG_LENGTH)
