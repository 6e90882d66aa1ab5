from django.db import models
from django.utils.translation import gettext_lazy as _

from website.addresses.renaming import FormerAddress

from .event import Event
from .programme import Programme
from .publishing import SLUG_LENGTH


class FormerEventSlug(FormerAddress):
    """An address an event had before."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="former_slugs", verbose_name=_("event"))
    slug = models.SlugField(_("former address"), unique=True, max_length=SLUG_LENGTH)


class FormerProgrammeSlug(FormerAddress):
    """An address a programme had before."""

    programme = models.ForeignKey(
        Programme, models.CASCADE, related_name="former_slugs", verbose_name=_("programme of events")
    )
    slug = models.SlugField(_("former address"), unique=True, max_length=SLUG_LENGTH)
