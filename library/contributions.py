"""What this app adds to what all pages share."""

from history.declarations import Recorded
from library.shown import SHOWN

CONTRIBUTIONS = (
    Recorded("library.LibraryPicture"),
    *SHOWN,
)
