"""What this app adds to what all pages share."""

from drafts import chosen_files
from drafts.models import OpenForm
from drafts.timed import due
from keeper.declarations import Moments, NotKept, Silent
from website.kept_uploads.store import KeptElsewhere
from website.personal_data import Expiring

CONTRIBUTIONS = (
    # Appointments are not: kept pages end at them.
    Silent(("drafts.WorkingCopy", "drafts.ChosenFile", "drafts.SharedLink", "drafts.OpenForm")),
    Expiring(OpenForm.objects.expired),
    Moments(due.next_after),
    NotKept(("drafts:shared", "drafts:shared_page"), "each asks whether the link still leads there"),
    KeptElsewhere(chosen_files.PREFIX, chosen_files.found),
)
