"""Pages of the whole site that stand at the end of every page."""

from django.utils.translation import gettext_lazy as _

from website.contributions.named_pages import Group, NamedPage

CONTRIBUTIONS = (
    NamedPage(Group.SITE, _("Site overview"), "overview"),
    NamedPage(Group.SITE, _("Set text size and contrast"), "display"),
)
