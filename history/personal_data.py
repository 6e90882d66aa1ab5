"""What the history tells of the staff: told on the privacy page."""

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from history import purge
from website.personal_data import Expiring, FormWithPersonalData

KEPT = (
    FormWithPersonalData(
        form=_("Changes by staff"),
        data=_("Only of staff: who has changed, deleted or restored what on this website, and when."),
        purpose=_(
            "So that a mistake can be found and undone, and what was deleted can be recovered "
            "(Art. 6 (1) (e) GDPR)."
        ),
        read_by=_("The staff of the same office, and the administrators of this website."),
        kept_for=format_lazy(
            _("{days} days. Of what was deleted: {deleted} days."),
            days=settings.HISTORY_DAYS,
            deleted=settings.HISTORY_DELETED_DAYS,
        ),
    ),
    Expiring(purge.old_versions),
    Expiring(purge.versions_of_deleted),
    Expiring(purge.empty_revisions),
    Expiring(purge.files_nobody_names),
)
