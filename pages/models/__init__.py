from .alert import Alert
from .easy_language import EasyLanguage
from .former_news_slug import FormerNewsSlug
from .former_page_slug import FormerPageSlug
from .gap import OfficeGap, SiteGap
from .legal_facts import OfficeLegalFacts, Operator
from .news import News
from .page import Page
from .sign_language import SignLanguage
from .statement import OfficeStatement, SiteStatement

__all__ = [
    "Alert",
    "EasyLanguage",
    "FormerNewsSlug",
    "FormerPageSlug",
    "News",
    "OfficeGap",
    "OfficeLegalFacts",
    "OfficeStatement",
    "Operator",
    "Page",
    "SignLanguage",
    "SiteGap",
    "SiteStatement",
]
