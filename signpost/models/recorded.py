"""Which models of this package the history knows: all of them."""

from history.declarations import Recorded

RECORDED = (
    Recorded("signpost.OtherPlace"),
    Recorded("signpost.ServedTown", of="place"),
    Recorded("signpost.PlaceHour", of="place"),
    Recorded("signpost.OwnHelp"),
    Recorded("signpost.WhoCan", owner="referral__office_id"),
)
