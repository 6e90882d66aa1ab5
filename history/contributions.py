"""What this app adds to what all pages share."""

from history.personal_data import KEPT
from keeper.declarations import Silent

CONTRIBUTIONS = (
    *KEPT,
    # What was, no public page shows.
    Silent(
        (
            "history.RowVersion",
            "history.FormerFile",
            "history.EntryOfChange",
            "reversion.Revision",
            "reversion.Version",
        )
    ),
)
