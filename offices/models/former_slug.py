from django.db import models
from django.utils.translation import gettext_lazy as _

from website.addresses.renaming import FormerAddress

from .office import Office


class FormerSlug(FormerAddress):
    """An address an office had before. Links and printed leaflets go on leading to the office."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="former_slugs", verbose_name=_("office"))
    slug = models.SlugField(_("former address"), unique=True)
