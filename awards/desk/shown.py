"""Which rows with translated texts the public sees: of others nobody is asked whether they are current."""

from awards.models import (
    Award,
    Criterion,
    Edition,
    EditionFunder,
    Prize,
    Question,
    RequiredDocument,
    Winner,
)
from translations.declarations import Shown


def _of_public_editions(rows):
    return rows.filter(edition__in=Edition.objects.public())


_OF_EDITION = [Prize, Criterion, Question, RequiredDocument, EditionFunder]

SHOWN = (
    Shown("awards.Award", lambda rows: rows.filter(pk__in=Award.objects.public())),
    Shown("awards.Edition", lambda rows: rows.filter(pk__in=Edition.objects.public())),
    *(Shown(model._meta.label, _of_public_editions) for model in _OF_EDITION),
    # A mail: no page shows it, and what has gone out stays as it was sent.
    Shown("awards.Circular", lambda rows: rows.none()),
    Shown("awards.Winner", lambda rows: _of_public_editions(rows).filter(pk__in=Winner.objects.shown())),
)
