"""Where the pages of awards are edited."""

from awards.models import Edition
from offices.desk.ways import to_row
from offices.editing.ways import TITLE, EditedAt, EditedPage


def _edition(slug: str, year: int) -> EditedPage | None:
    edition = Edition.objects.select_related("award__office").filter(award__slug=slug, year=year).first()
    if edition is None:
        return None
    ways = {
        TITLE: to_row(edition),
        "deadline-title": to_row(edition, "deadline"),
        "contact-title": to_row(edition, "contact_name"),
    }
    return EditedPage(edition.office, ways)


EDITED = (EditedAt("awards:edition", _edition),)
