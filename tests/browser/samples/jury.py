"""A jury at work: an edition that closed yesterday, of staff-jena (proposals.py); juror is in its jury.

The edition is a draft, so that no public page shows it.
"""

PASSWORD = "correct horse battery"

JURY = """
from datetime import timedelta
from django.utils import timezone
from awards.models import Award, Edition, Entry
from offices.models import Office
from tests.cast import add_entry, add_juror

jena = Office.objects.get(slug="jena")
closed = Award.objects.create(office=jena, slug="jury", title_de="Preis mit Jury", title_en="Award with a jury")
closed = closed.editions.create(
    year=2026, opens_at=timezone.now() - timedelta(days=40), deadline=timezone.now() - timedelta(days=1)
)
effect = closed.criteria.create(
    name_de="Wirkung", name_en="Effect", weight=2, explanation_de="Vor Ort", explanation_en="Here"
)
idea = closed.criteria.create(name_de="Idee", name_en="Idea", position=1)
question = closed.questions.create(text_de="Was tun Sie?", text_en="What do you do?")
entries = [
    add_entry(closed, reference=f"JURY-{number}{number}{number}{number}", state="complete",
              title=title, name="Sekretariat", organisation="Grundschule am Beispielplatz")
    for number, title in enumerate(["Garten der Sprachen", "Chor der Nachbarschaft", "Bücherei im Hof"], start=2)
]
for entry in entries:
    entry.answers.create(question=question, text="Wir lernen zusammen.\\n\\nUnd wir kochen.")
juror = add_juror(closed, "juror", first_name="Jule", last_name="Beispiel")
for entry in entries[:2]:
    review = juror.reviews.create(entry=entry, comment="Viele sind dabei.")
    review.scores.create(criterion=effect, points=8)
    review.scores.create(criterion=idea, points=5)
other = add_juror(closed, "juror-2", first_name="Karl", last_name="Beispiel")
other.conflicts.create(entry=entries[0])
"""
