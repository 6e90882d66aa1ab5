from .award import Award, FormerAwardSlug
from .circular import Circular
from .criterion import Criterion
from .edition import Edition
from .entries.answer import Answer
from .entries.attachment import EntryAttachment
from .entries.entry import Entry
from .entries.link_request import LinkRequest
from .funder import EditionFunder
from .jury.conflict import Conflict
from .jury.juror import Juror
from .jury.review import Review
from .jury.score import MOST_POINTS, Score
from .prize import Prize
from .publishing import EditionState
from .question import Question
from .required_document import RequiredDocument
from .winner import Winner

__all__ = [
    "MOST_POINTS",
    "Answer",
    "Award",
    "Circular",
    "Conflict",
    "Criterion",
    "Edition",
    "EditionFunder",
    "Entry",
    "EntryAttachment",
    "FormerAwardSlug",
    "Juror",
    "LinkRequest",
    "Prize",
    "Question",
    "RequiredDocument",
    "Review",
    "Score",
    "EditionState",
    "Winner",
]
