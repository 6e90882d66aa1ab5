from .pinned_answer import PinnedAnswer

__all__ = ["PinnedAnswer"]
