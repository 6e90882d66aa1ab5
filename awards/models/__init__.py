from .answer import Answer
from .award import Award, FormerAwardSlug
from .criterion import Criterion
from .edition import Edition
from .entry import Entry
from .entry_attachment import EntryAttachment
from .funder import EditionFunder
from .prize import Prize
from .publishing import State
from .question import Question
from .required_document import RequiredDocument
from .winner import Winner

__all__ = [
    "Answer",
    "Award",
    "Criterion",
    "Edition",
    "EditionFunder",
    "Entry",
    "EntryAttachment",
    "FormerAwardSlug",
    "Prize",
    "Question",
    "RequiredDocument",
    "State",
    "Winner",
]
