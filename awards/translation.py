"""Which fields exist once per language."""

from awards import models
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
