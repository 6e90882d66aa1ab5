from .address import Address, ServedPlace
from .closing.link import ClosingLink, ClosingLinkRequest
from .closing.taken_back import TakenBackClosing
from .consultation import ConsultationException, ConsultationHour
from .contact import Contact
from .document import Document
from .former_slug import FormerSlug
from .fund import Fund
from .funding import FundingProgramme
from .information_link import InformationLink
from .network import Body, BodyRole
from .office import Office
from .referral import Referral
from .search import PinnedAnswer
from .sent_form import SentForm
from .unit import Duty, Unit
from .user import Membership, User
from .volunteering import VolunteerOffer

__all__ = [
    "Address",
    "Body",
    "BodyRole",
    "ClosingLink",
    "ClosingLinkRequest",
    "ConsultationException",
    "ConsultationHour",
    "Contact",
    "Document",
    "Duty",
    "FormerSlug",
    "Fund",
    "FundingProgramme",
    "InformationLink",
    "Membership",
    "Office",
    "PinnedAnswer",
    "Referral",
    "SentForm",
    "ServedPlace",
    "TakenBackClosing",
    "Unit",
    "User",
    "VolunteerOffer",
]
