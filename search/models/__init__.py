from .entry import Change, Entry, KnownWord
from .missed import MissedSearch
from .synonym import Synonym

__all__ = ["Change", "Entry", "KnownWord", "MissedSearch", "Synonym"]
