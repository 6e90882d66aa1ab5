from .enquiry import Enquiry
from .mailbox import Mailbox

__all__ = ["Enquiry", "Mailbox"]
