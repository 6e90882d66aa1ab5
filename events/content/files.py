"""The programmes the site comes with: one TOML file each in content/, named for the slug of the programme.

What a file looks like: offices/content/rows.py. Beside the fields of the programme it names its office, its
funders as that office calls them, the [[places]] of the office, and [[events]] with their rows.
"""

from pathlib import Path

from events.calendar.changes import as_one_change
from events.models import Event, Place, Programme
from offices.content.loading import office_of
from offices.content.rows import (
    ContentWriter,
    naming,
    read_content,
    row_of_the_same_office,
)
from offices.models import FundingProgramme, Office
from website.addresses.moved import called

FOLDER = Path(__file__).parent

WRITER = ContentWriter({Event: ["dates", "organisers", "spoken_languages", "topics"]})

# Keys of a file that are not fields of the programme.
OFFICE, FUNDERS, PLACES, EVENTS = "office", "funders", "places", "events"


def content_files() -> dict[str, Path]:
    """The files there are, by the slug of their programme."""
    return {path.stem: path for path in sorted(FOLDER.glob("*.toml"))}


def exists(slug: str) -> bool:
    """Whether there is this programme, under this address or, since staff renamed it, another."""
    return called(Programme.objects, slug) is not None


def write_programme(path: Path) -> Programme:
    """Write the programme of this file with its places and events, or nothing at all."""
    with naming(path.name), as_one_change() as changed:
        table = read_content(path)
        rows = {key: table.pop(key, []) for key in [FUNDERS, PLACES, EVENTS]}
        given = {"office": office_of(table.pop(OFFICE, "")), "slug": path.stem}
        programme = Programme(**given)
        WRITER.write(programme, table, given)
        programme.funders.set(_funders(programme.office, rows[FUNDERS]))
        WRITER.add_rows(Place, PLACES, rows[PLACES], {"office": programme.office})
        changed += WRITER.add_rows(
            Event, EVENTS, rows[EVENTS], {"office": programme.office, "programme": programme}
        )
    return programme


def _funders(office: Office, names: list[str]) -> list[FundingProgramme]:
    with naming(FUNDERS):
        return [row_of_the_same_office(office, FundingProgramme, "funder", name) for name in names]
