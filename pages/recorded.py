"""Which models of this package the history knows: all of them."""

from history.declarations import Recorded

_SPAN = ("publish_at", "end_at")

RECORDED = (
    Recorded("pages.Alert"),
    Recorded("pages.EasyLanguage"),
    Recorded("pages.SignLanguage"),
    Recorded("pages.News", derived=("changed_at", "content_hash", "feed_id"), publishing=_SPAN),
    Recorded("pages.FormerNewsSlug", of="news", stays=True),
    Recorded("pages.Page", publishing=("is_published",)),
    Recorded("pages.FormerPageSlug", of="page", stays=True),
    Recorded("pages.OfficeStatement"),
    Recorded("pages.OfficeGap", of="statement"),
    Recorded("pages.SiteStatement", owner=""),
    Recorded("pages.SiteGap", of="statement"),
    Recorded("pages.OfficeLegalFacts"),
    Recorded("pages.Operator", owner=""),
)
