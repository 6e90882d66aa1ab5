from enquiries.models import Enquiry, Mailbox
from offices.models import Office


def add_enquiry(office: Office) -> Enquiry:
    """A message to the office, as it lies there after a resident has sent it."""
    place = office.place_de
    Mailbox.objects.create(office=office, email=f"eingang-{office.slug}@example.org")
    return Enquiry.objects.create(
        office=office,
        kind=Enquiry.Kind.QUESTION,
        language="en",
        message=f"Who teaches German in {place}?",
        name=f"Resident of {place}",
        email=f"resident-{office.slug}@example.org",
        sender="0123456789abcdef",
    )
