from .dismissed import Dismissed
from .link import CheckedLink

__all__ = ["CheckedLink", "Dismissed"]
