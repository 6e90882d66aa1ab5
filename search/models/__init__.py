from .entry import Change, IndexEntry, KnownWord
from .missed import MissedSearch
from .synonym import Synonym

__all__ = ["Change", "IndexEntry", "KnownWord", "MissedSearch", "Synonym"]
