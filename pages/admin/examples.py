"""Examples below the fields in which news, announcements and pages are written."""

from django.utils.translation import gettext_lazy as _

from pages import models
from website.admin.examples import enter

enter(
    models.News,
    title=_("For example: New consultation hours from March"),
    body=_("The whole text. It may stay empty if the summary says it all."),
    picture=_("From the library of your office, so that it is described once and can be used again."),
)
enter(
    models.Alert,
    level=_("“Urgent” only if people would come in vain or be in danger."),
    url=_("Where people find more. It may stay empty."),
    shows_from=_("Empty together with “draft”: it is not shown yet."),
)
enter(
    models.Page,
    title=_("For example: First steps in Jena"),
    body=_("With headings, so that people find their way."),
    parent=_("The page above it. Leave it empty if it stands at the top."),
)
