from django.db import models
from django.utils.translation import gettext_lazy as _

from offices.models import Office
from website.addresses.renaming import FormerAddress

from .page import Page


class FormerPageSlug(FormerAddress):
    """An address a page had before, maybe in another office. Links and leaflets go on leading to the page."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="former_slugs", verbose_name=_("page"))
    office = models.ForeignKey(
        Office, models.CASCADE, related_name="+", verbose_name=_("office"), null=True, blank=True
    )
    slug = models.SlugField(_("former address"))

    class Meta(FormerAddress.Meta):
        constraints = [
            models.UniqueConstraint(fields=["office", "slug"], name="former_page_slug_once_per_office"),
            models.UniqueConstraint(
                fields=["slug"],
                condition=models.Q(office__isnull=True),
                name="former_page_slug_once_site_wide",
            ),
        ]
