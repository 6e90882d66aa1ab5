"""What this app adds to what all pages share."""

from drafts import chosen_files
from drafts.timed import due
from keeper.declarations import Moments, NotKept, Silent
from website.kept_uploads.store import KeptElsewhere

CONTRIBUTIONS = (
    # Appointments are not: kept pages end at them.
    Silent(("drafts.WorkingCopy", "drafts.ChosenFile", "drafts.SharedLink")),
    Moments(due.next_after),
    NotKept(("drafts:shared", "drafts:shared_page"), "each asks whether the link still leads there"),
    KeptElsewhere(chosen_files.PREFIX, chosen_files.found),
)
