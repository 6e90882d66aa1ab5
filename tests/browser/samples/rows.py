"""What sample pages need beside the five offices: Python for the shell of Django, all of it made up."""

NEWS = """
from datetime import timedelta
from django.utils import timezone
from offices.models import Office
long = "<h3>Zwischenüberschrift</h3><p>Ein Absatz mit einem <a href='https://example.org/'>Link</a>.</p><ul><li>Punkt</li></ul>"
jena, leer = (Office.objects.get(slug=slug) for slug in ["jena", "leer"])
jena.news.create(slug="both", title_de="Eine Beispielmeldung in zwei Sprachen", title_en="An example in two languages",
    summary_de="Die Zusammenfassung steht in Listen.", summary_en="The summary stands in lists.",
    body_de=long, body_en="<p>One paragraph.</p>", publish_at=timezone.now() - timedelta(days=9))
leer.news.create(slug="german", title_de="Integrationsbeauftragtenversammlung: Beispielmeldung nur auf Deutsch",
    summary_de="Diese Zusammenfassung gibt es nur auf Deutsch.", body_de=long,
    publish_at=timezone.now() - timedelta(days=3))
leer.news.create(slug="ended", title_de="Beendete Beispielmeldung", title_en="An example that has ended",
    summary_de="Sie galt bis gestern.", summary_en="It was current until yesterday.",
    publish_at=timezone.now() - timedelta(days=30), end_at=timezone.now() - timedelta(days=1))
"""

ENQUIRIES = """
from enquiries.models import Enquiry
from offices.models import Membership, Office, User
leer, gera = (Office.objects.get(slug=slug) for slug in ["leer", "gera"])
Enquiry.objects.create(office=leer, kind="question", message="Beispiel", language="de", reference="2345-6789")
Enquiry.objects.create(kind="barrier", message="Beispiel", language="de", page="/de/", reference="3456-789A")
for office in [leer, gera]:
    user = User.objects.create_user(f"staff-{office.slug}", password="correct horse battery", is_staff=True)
    user.memberships.create(office=office, role=Membership.Role.HEAD)
"""

ROWS = NEWS + ENQUIRIES
