"""What is on, for the search of the site. Never what is a draft, proposed, or for a closed group."""

from events.findable.event import EVENT
from events.findable.programme import PROGRAMME

FINDABLE = (EVENT, PROGRAMME)
