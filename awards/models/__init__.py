from .answer import Answer
from .award import Award, FormerAwardSlug
from .circular import Circular
from .conflict import Conflict
from .criterion import Criterion
from .edition import Edition
from .entry import Entry
from .entry_attachment import EntryAttachment
from .funder import EditionFunder
from .juror import Juror
from .link_request import LinkRequest
from .prize import Prize
from .publishing import State
from .question import Question
from .required_document import RequiredDocument
from .review import Review
from .score import MOST_POINTS, Score
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
    "State",
    "Winner",
]
