from .easy_language import EasyLanguage
from .former_page_slug import FormerPageSlug
from .gap import OfficeGap, SiteGap
from .legal_facts import OfficeLegalFacts, Operator
from .page import Page
from .sign_language import SignLanguage
from .statement import OfficeStatement, SiteStatement

__all__ = [
    "EasyLanguage",
    "FormerPageSlug",
    "OfficeGap",
    "OfficeLegalFacts",
    "OfficeStatement",
    "Operator",
    "Page",
    "SignLanguage",
    "SiteGap",
    "SiteStatement",
]
