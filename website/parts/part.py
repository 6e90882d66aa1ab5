from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.functional import Promise


@dataclass(frozen=True, eq=False)
class FormPart:
    """key: the English word in its address, "" for the first one, which stands at the address of the row.

    fieldsets and rows (inlines) as a ModelAdmin has them. early_rows stand right after the first fieldset.
    """

    key: str
    title: Promise
    fieldsets: Sequence = ()
    rows: Sequence = ()
    early_rows: Sequence = field(default=())

    @property
    def all_rows(self) -> list:
        return [*self.early_rows, *self.rows]
