"""What this app adds to what all pages share."""

from keeper.declarations import Silent

CONTRIBUTIONS = (
    # Written from rows that count themselves.
    Silent(("search.Entry", "search.Change", "search.KnownWord", "search.MissedSearch")),
)
