"""What this app adds to what all pages share."""

from history import purge
from keeper.declarations import Silent
from website.personal_data import Expiring

CONTRIBUTIONS = (
    Expiring(purge.old_versions),
    Expiring(purge.versions_of_deleted),
    Expiring(purge.empty_revisions),
    Expiring(purge.files_nobody_names),
    # What was, no public page shows.
    Silent(("history.Step", "history.KeptFile", "history.Decision", "reversion.Revision", "reversion.Version")),
)
