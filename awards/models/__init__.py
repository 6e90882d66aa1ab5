from .answer import Answer
from .award import Award, FormerAwardSlug
from .circular import Circular
from .criterion import Criterion
from .edition import Edition
from .entry import Entry
from .funder import EditionFunder
from .prize import Prize
from .publishing import State
from .question import Question
from .required_document import RequiredDocument
from .winner import Winner

__all__ = [
    "Answer",
    "Award",
    "Circular",
    "Criterion",
    "Edition",
    "EditionFunder",
    "Entry",
    "FormerAwardSlug",
    "Prize",
    "Question",
    "RequiredDocument",
    "State",
    "Winner",
]
