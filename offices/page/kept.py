"""The offices as pages show them, loaded once until somebody saves something.

To read: whoever changes an office loads a row of his own.
"""

from keeper.facts import until_saved
from offices.models import Office
from website.addresses.moved import row_at


@until_saved
def offices() -> tuple[Office, ...]:
    """All, in the order of lists, with what stands around their pages."""
    return tuple(Office.objects.framed())


def office_at(slug: str) -> Office:
    """The office whose page has this slug. Moved where it has another now, 404 where there is none."""
    found = (office for office in offices() if office.slug == slug)
    return next(found, None) or row_at(Office.objects.framed(), slug)
