from .alert import Alert
from .former_news_slug import FormerNewsSlug
from .gap import OfficeGap, SiteGap
from .legal_facts import OfficeLegalFacts, Operator
from .news import News
from .statement import OfficeStatement, SiteStatement

__all__ = [
    "Alert",
    "FormerNewsSlug",
    "News",
    "OfficeGap",
    "OfficeLegalFacts",
    "OfficeStatement",
    "Operator",
    "SiteGap",
    "SiteStatement",
]
