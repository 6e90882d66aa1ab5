"""What this app adds to what all pages share."""

from keeper.declarations import Silent

CONTRIBUTIONS = (Silent(("proofreading.Dismissed", "proofreading.CheckedLink")),)
