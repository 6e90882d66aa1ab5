from .gap import OfficeGap, SiteGap
from .legal_facts import OfficeLegalFacts, Operator
from .statement import OfficeStatement, SiteStatement

__all__ = ["OfficeGap", "OfficeLegalFacts", "OfficeStatement", "Operator", "SiteGap", "SiteStatement"]
