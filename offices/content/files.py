"""What an office starts with: one TOML file per office in content/, named for its slug, written as rows.

What a file looks like: offices/content/rows.py.
"""

from pathlib import Path

from django.db import transaction

from offices.content.loading import office_of
from offices.content.rows import (
    ContentError,
    ContentWriter,
    naming,
    read_content,
)
from offices.look import Hue
from offices.models import Body, ConsultationHour, Office, ServedPlace, Unit
from offices.models.consultation import Weekday
from website.reading.letters import fold

__all__ = ["FOLDER", "ContentError", "add_places", "content_files", "write_office"]

FOLDER = Path(__file__).parent
PLACES = "served_places"

# The rows a file writes, and replaces when it overwrites: not memberships, nor what other apps tie to an
# office. Units come first, because other rows name the unit they belong to.
ROWS = {
    Office: [
        "units", "referrals", "contacts", "addresses", "consultation_hours", "consultation_exceptions",
        "bodies", "funds", "funding_programmes", "documents", "volunteer_offers", "information_links",
        PLACES, "pinned_answers",
    ],
    Unit: ["duties"],
    Body: ["roles"],
}  # fmt: skip

WRITER = ContentWriter(ROWS, words={Office.hue.field: Hue, ConsultationHour.weekday.field: Weekday})


def content_files() -> dict[str, Path]:
    """The files there are, by the slug of their office."""
    return {path.stem: path for path in sorted(FOLDER.glob("*.toml"))}


def write_office(path: Path) -> None:
    """Write the office of this file with all its rows, or nothing at all.

    An office that exists keeps its primary key and memberships; its fields and rows become the file's.
    """
    with naming(path.name), transaction.atomic():
        WRITER.write(_bare_office(path.stem), read_content(path), given={"slug"})


def add_places(path: Path) -> list[ServedPlace]:
    """Add the places of this file that its office does not name yet; what is there stays as staff have it."""
    with naming(path.name), transaction.atomic():
        office = office_of(path.stem)
        known = {fold(name) for place in office.served_places.all() for name in place.called}
        tables = [table for table in read_content(path).get(PLACES, []) if fold(table["name"]) not in known]
        return WRITER.add_rows(ServedPlace, PLACES, tables, {"office": office})


def _bare_office(slug) -> Office:
    """An office with nothing but its slug and, if it exists already, its key and whether it is public."""
    known = Office.objects.filter(slug=slug).values("pk", "is_public").first()
    pk = known and known["pk"]
    # What comes with the site is public from the start.
    office = Office(pk=pk, slug=slug, is_public=known["is_public"] if known else True)
    office._state.adding = pk is None
    return office
