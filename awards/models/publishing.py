from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EditionState(models.TextChoices):
    """Whether the public sees an edition. Whether one can enter for it is its phase (awards/phases.py)."""

    DRAFT = "draft", _("draft")
    PUBLISHED = "published", pgettext_lazy("state of an award", "published")
