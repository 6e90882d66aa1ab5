"""What proofreading (proofreading/) knows of other places."""

from offices.proofread.facts import FactsOfOffice
from proofreading.declarations import FactsOf

from . import facts

PROOFREAD = (FactsOf("signpost.OtherPlace", facts.of_place), FactsOfOffice(facts.known_to))
