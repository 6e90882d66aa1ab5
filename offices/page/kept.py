"""The offices as pages show them, loaded once until somebody saves something.

To read: whoever changes an office loads a row of his own.
"""

from django.db.models import prefetch_related_objects

from keeper.facts import until_saved
from offices.models import Office
from website.addresses.moved import row_at


def offices(*rows: str) -> tuple[Office, ...]:
    """All that are public, in the order of lists, with what stands around their pages, and with these rows.

    What one page has loaded, no other loads again.
    """
    found = _offices()
    prefetch_related_objects(found, *rows)
    return found


def office_at(slug: str, *rows: str) -> Office:
    """The office whose page has this slug. Moved where it has another now, 404 where there is none."""
    found = (office for office in offices(*rows) if office.slug == slug)
    return next(found, None) or row_at(Office.objects.public().framed(), slug)


@until_saved
def _offices() -> tuple[Office, ...]:
    return tuple(Office.objects.public().framed())
