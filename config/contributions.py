"""Pages of the whole site that stand at the end of every page."""

from django.utils.translation import gettext_lazy as _

from website.contributions.named_pages import NamedPage, PageGroup

CONTRIBUTIONS = (
    NamedPage(PageGroup.SITE, _("Site overview"), "overview"),
    NamedPage(PageGroup.SITE, _("Set text size and contrast"), "display"),
)
