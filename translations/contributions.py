"""What this app adds to what all pages share."""

from keeper.declarations import Silent
from translations.remembered import newer_since
from website.languages.newer import SourceIsNewer

CONTRIBUTIONS = (
    SourceIsNewer(newer_since),
    # What follows from it for pages is in translations.Unconfirmed.
    Silent(("translations.Confirmation",)),
)
