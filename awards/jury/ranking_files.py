"""The ranking to take along: a table for other programs, and a sheet for the meeting.

Both are meant for the whole jury: no way to reach anybody, no name where the edition is anonymous, and never
who gave which points.
"""

import csv
from io import StringIO

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from awards.jury.csv_cells import harmless
from website.languages.bilingual import pick

from .for_jury import who_entered
from .points import in_digits
from .ranking import RankedEntry, Ranking


def file_name(ranking: Ranking, ending: str) -> str:
    # Translators: part of the name of a file: letters without umlauts, no spaces.
    what = pgettext("file name", "ranking")
    return f"{ranking.edition.award.slug}-{ranking.edition.year}-{what}.{ending}"


def as_csv(ranking: Ranking) -> str:
    """Semicolons and the byte order mark, so that the common programs in Germany open it as a table."""
    file = StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    for row in [_head(ranking), *(_row(ranking, line) for line in ranking.lines)]:
        writer.writerow([harmless(cell) for cell in row])
    return "\ufeff" + file.getvalue()


def _head(ranking: Ranking) -> list[str]:
    names = [] if ranking.edition.is_anonymous else [_("Who")]
    return [
        pgettext("in a ranking", "Place"),
        _("shared"),
        _("Reference"),
        _("Title"),
        *names,
        _("Mean"),
        *(str(pick(criterion, "name")) for criterion in ranking.criteria),
        _("Reviews that count"),
        _("Conflicts of interest"),
        _("Reviews missing"),
    ]


def _row(ranking: Ranking, line: RankedEntry) -> list[str]:
    place = (
        [str(line.place.number), _("yes") if line.place.is_shared else _("no")] if line.place else ["", ""]
    )
    names = (
        [] if ranking.edition.is_anonymous else ["; ".join(name for _label, name in who_entered(line.entry))]
    )
    return [
        *place,
        line.entry.reference,
        line.entry.title,
        *names,
        "" if line.mean is None else in_digits(line.mean, ranking.digits),
        *("" if value is None else in_digits(value) for value in line.by_criterion),
        str(line.counted),
        str(len(line.conflicts)),
        str(len(line.awaited)),
    ]
