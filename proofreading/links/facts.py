"""What the last runs of check_links have found out, for the rules."""

from proofreading.models import CheckedLink
from proofreading.models.link import DAYS_OF_FAILURE
from proofreading.text import KnownFacts


def facts_of_links() -> KnownFacts:
    """Which links lead nowhere, and which elsewhere."""
    told = CheckedLink.objects.broken() | CheckedLink.objects.moved()
    rows = list(told.order_by("pk").values_list("address", "failures", "leads_to"))
    moved = tuple((address, to) for address, failures, to in rows if to and failures < DAYS_OF_FAILURE)
    broken = tuple(address for address, failures, _to in rows if failures >= DAYS_OF_FAILURE)
    return KnownFacts(broken_links=broken, moved_links=moved)
