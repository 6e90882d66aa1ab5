"""What of an office the search of the site finds, and where it leads."""

from offices.findable.office import OFFICE
from offices.findable.parts import PARTS

FINDABLE = (OFFICE, *PARTS)
