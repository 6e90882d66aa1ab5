"""Awards for the search of the site: each edition, and who has won, from the moment the public knows."""

from awards.findable.edition import EDITION
from awards.findable.winner import WINNER

FINDABLE = (EDITION, WINNER)
