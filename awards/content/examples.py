"""An example award for a demonstration, clearly labelled, so that a fresh site has one to enter.

Nothing is said about the office: everything is made up and called an example.
"""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from awards.models import Award, Edition, EditionState, Prize
from offices.models import Office
from translations.confirming import confirm_content

LABEL = {"de": "Beispiel: ", "en": "Example: "}

OPEN_SINCE, OPEN_FOR = timedelta(weeks=1), timedelta(weeks=5)

TEXTS = {
    "summary_de": "Ein erfundener Preis zum Ausprobieren, für alle, die Menschen zusammenbringen.",
    "summary_en": "A made-up award for trying things out, for everybody who brings people together.",
    "purpose_de": "Für Ideen, durch die Nachbarinnen und Nachbarn einander kennenlernen.",
    "purpose_en": "For ideas through which neighbours get to know each other.",
    "eligibility_de": "Schulen, Vereine, Gruppen und einzelne Menschen",
    "eligibility_en": "Schools, clubs, groups and individual people",
    "conditions_de": "Die Unterlagen sind vollständig und kommen pünktlich.",
    "conditions_en": "The documents are complete and arrive on time.",
}

# Kind, name in German and English, cents for each, how many: together 3,000 euros.
PRIZES = [
    (Prize.Kind.MAIN, "", "", 1500_00, 1),
    (Prize.Kind.SPECIAL, "Preis für junge Menschen", "Prize for young people", 500_00, 2),
    (Prize.Kind.RECOGNITION, "", "", 250_00, 2),
]
CRITERIA = [
    ("Wirkung vor Ort", "Effect on the neighbourhood", 2),
    ("Beteiligung vieler", "Taking part of many", 2),
    ("Neue Ideen", "New ideas", 1),
]
QUESTIONS = [
    ("Was machen Sie, und seit wann?", "What do you do, and since when?", True),
    ("Wen erreichen Sie damit?", "Whom do you reach with it?", True),
    ("Was haben Sie als Nächstes vor?", "What do you plan next?", False),
]
DOCUMENTS = [
    ("Beschreibung des Projekts", "Description of the project", True),
    ("Ein Foto", "A photo", False),
]


@transaction.atomic
def create_example(office: Office, today: date) -> Edition:
    award = Award.objects.create(
        office=office,
        title_de=f"{LABEL['de']}Preis für gute Nachbarschaft",
        title_en=f"{LABEL['en']}Good Neighbours Award",
        given_by_de="Beispielstelle",
        given_by_en="Example institution",
    )
    edition = award.editions.create(
        year=today.year,
        state=EditionState.PUBLISHED,
        motto="Nebenan beginnt es",
        motto_language="de",
        motto_gloss_en="It begins next door",
        opens_at=_moment(today - OPEN_SINCE, time()),
        deadline=_moment(today + OPEN_FOR, time(23, 59, 59)),
        total=3000_00,
        contact_email="beispiel@example.org",
        **TEXTS,
    )
    _add_rows(edition)
    rows = [edition.prizes, edition.criteria, edition.questions, edition.required_documents]
    confirm_content([award, edition, *(row for each in rows for row in each.all())])
    return edition


def _add_rows(edition: Edition) -> None:
    for position, (kind, german, english, amount, count) in enumerate(PRIZES, 1):
        edition.prizes.create(
            position=position, kind=kind, name_de=german, name_en=english, amount=amount, count=count
        )
    for position, (german, english, weight) in enumerate(CRITERIA, 1):
        edition.criteria.create(position=position, name_de=german, name_en=english, weight=weight)
    for position, (german, english, is_required) in enumerate(QUESTIONS, 1):
        edition.questions.create(position=position, text_de=german, text_en=english, is_required=is_required)
    for position, (german, english, is_required) in enumerate(DOCUMENTS, 1):
        edition.required_documents.create(
            position=position, name_de=german, name_en=english, is_required=is_required
        )


def _moment(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))
