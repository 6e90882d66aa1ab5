"""What this app adds to what all pages share."""

from django.utils.translation import gettext_lazy as _

from keeper.declarations import BeforeCommit, Silent
from search.index.catching_up import before_commit
from search.models import MissedSearch
from website.personal_data import Expiring, FormWithPersonalData

CONTRIBUTIONS = (
    FormWithPersonalData(
        form=_("Search"),
        data=_("Only if nothing was found: the words, and the day. Nothing of who searched."),
        purpose=_("So that the offices learn what people call things."),
        read_by=_("The staff of all offices."),
        kept_for=_("90 days. Words that fewer than five people searched for are never shown."),
    ),
    Expiring(MissedSearch.objects.forgotten),
    BeforeCommit(before_commit),
    # Written from rows that count themselves.
    Silent(("search.IndexEntry", "search.Change", "search.KnownWord", "search.MissedSearch")),
)
