"""Which fields exist once per language, and which of their rows the public sees."""

from awards import models
from translations.declarations import Shown
from website.languages.translated_fields import register

TRANSLATED_FIELDS = {
    models.Award: ["title", "given_by"],
    models.Edition: ["motto_gloss", "summary", "purpose", "eligibility", "conditions", "description"],
    models.Prize: ["name"],
    models.Criterion: ["name", "explanation"],
    models.Question: ["text", "hint"],
    models.RequiredDocument: ["name", "hint"],
    models.EditionFunder: ["project_gloss"],
    models.Circular: ["subject", "body"],
    models.Winner: ["name", "text", "image_alt"],
}

NAMES = {models.Award: ["given_by"], models.Winner: ["name"]}

register(TRANSLATED_FIELDS, NAMES)


def _of_public_editions(rows):
    return rows.filter(edition__in=models.Edition.objects.public())


_OF_EDITION = [
    models.Prize, models.Criterion, models.Question, models.RequiredDocument, models.EditionFunder,
]  # fmt: skip

SHOWN = (
    Shown("awards.Award", lambda rows: rows.public()),
    Shown("awards.Edition", lambda rows: rows.public()),
    *(Shown(model._meta.label, _of_public_editions) for model in _OF_EDITION),
    # What has gone out stays as it was sent.
    Shown("awards.Circular", lambda rows: rows.drafts()),
    Shown("awards.Winner", lambda rows: _of_public_editions(rows).filter(pk__in=rows.model.objects.shown())),
)
