from .other_place import OtherPlace, ServedTown
from .own_help import OwnHelp
from .place_hour import PlaceHour
from .who_can import WhoCan

__all__ = ["OtherPlace", "OwnHelp", "PlaceHour", "ServedTown", "WhoCan"]
