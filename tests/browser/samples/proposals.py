"""A proposal with a receipt for the site that the browser visits, and somebody who answers it."""

PROPOSALS = """
from events.models import Event, EventState
from offices.models import Membership, Office, User
from tests.cast import add_proposal

jena = Office.objects.get(slug="jena")
event = Event.objects.create(office=jena, state=EventState.PROPOSED, title_de="Beispiel eines Vorschlags")
add_proposal(event, reference="4567-89AB")
user = User.objects.create_user("staff-jena", password="correct horse battery", is_staff=True)
user.memberships.create(office=jena, role=Membership.Role.HEAD)
"""
