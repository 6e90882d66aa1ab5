"""What this app adds to what all pages share."""

from keeper.declarations import BeforeCommit, Silent
from search.index.catching_up import before_commit

CONTRIBUTIONS = (
    BeforeCommit(before_commit),
    # Written from rows that count themselves.
    Silent(("search.IndexEntry", "search.Change", "search.KnownWord", "search.MissedSearch")),
)
