from django.utils.translation import gettext_lazy as _

from awards.findable.edition import names_in_each_language, page_of
from awards.models import Award, Edition, Winner
from offices.findable.where import COLUMNS
from offices.models import Office
from search.findable import Findable, Group, SearchDocument, Source, of_keys, texts_of


def _rows(keys):
    rows = Winner.objects.filter(
        edition__in=Edition.objects.public(), edition__announced_at__isnull=False
    ).select_related("edition__award")
    return of_keys(rows, keys)


def _document(winner: Winner) -> SearchDocument:
    edition = winner.edition
    return SearchDocument(
        titles=texts_of(winner, "name"),
        texts=texts_of(winner, rich=["text"]),
        urls=page_of(edition, "winners"),
        office_id=edition.award.office_id,
        around=names_in_each_language(edition),
        visible_from=edition.announced_at,
    )


_OF_AWARD = """SELECT winner.id FROM awards_winner winner
    JOIN awards_edition edition ON edition.id = winner.edition_id WHERE """
WINNER = Findable(
    "winner", _("Winner"), Group.TAKE_PART, 6, Winner, _rows, _document,
    (
        Source(Edition, "SELECT id FROM awards_winner WHERE edition_id = {row}.id"),
        Source(Award, _OF_AWARD + "edition.award_id = {row}.id"),
        Source(
            Office,
            _OF_AWARD + "edition.award_id IN (SELECT id FROM awards_award WHERE office_id = {row}.id)",
            COLUMNS,
        ),
    ),
)  # fmt: skip
