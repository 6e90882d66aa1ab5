from .event import Audience, Event, EventKind
from .event_date import EventDate, Status
from .former_slug import FormerEventSlug, FormerProgrammeSlug
from .organiser import Organiser
from .place import Place
from .price import PriceKind
from .programme import Programme
from .proposal import Proposal, Stage
from .publishing import EventState
from .spoken_language import SpokenLanguage
from .topic import EventTopic, Topic

__all__ = [
    "Audience",
    "Event",
    "EventDate",
    "EventTopic",
    "FormerEventSlug",
    "FormerProgrammeSlug",
    "EventKind",
    "Organiser",
    "Place",
    "PriceKind",
    "Programme",
    "Proposal",
    "SpokenLanguage",
    "Stage",
    "EventState",
    "Status",
    "Topic",
]
