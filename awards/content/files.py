"""The awards the site comes with: one TOML file each in content/, named for the slug of the award.

What a file looks like: offices/content/rows.py. Beside the fields of the award it names its office, and has
[[editions]] with their rows; downloads and funders are called what the office calls them.
"""

from pathlib import Path

from django.db import transaction

from awards.models import Award, Edition
from offices.content.loading import office_of
from offices.content.rows import (
    ContentWriter,
    naming,
    read_content,
    row_of_the_same_office,
)
from offices.models import Document
from website.addresses.moved import called

FOLDER = Path(__file__).parent

WRITER = ContentWriter({Edition: ["prizes", "criteria", "questions", "required_documents", "funders"]})

# Keys of a file that are not fields.
OFFICE, EDITIONS, DOWNLOADS = "office", "editions", "downloads"


def content_files() -> dict[str, Path]:
    """The files there are, by the slug of their award."""
    return {path.stem: path for path in sorted(FOLDER.glob("*.toml"))}


def exists(slug: str) -> bool:
    """Whether there is this award, under this address or, since staff renamed it, another."""
    return called(Award.objects, slug) is not None


def write_award(path: Path) -> Award:
    """Write the award of this file with its editions, or nothing at all."""
    with naming(path.name), transaction.atomic():
        table = read_content(path)
        editions = table.pop(EDITIONS, [])
        given = {"office": office_of(table.pop(OFFICE, "")), "slug": path.stem}
        award = Award(**given)
        WRITER.write(award, table, given)
        for number, edition in enumerate(editions, start=1):
            with naming(f"{EDITIONS} {number}"):
                _write_edition(award, edition)
    return award


def _write_edition(award: Award, table: dict) -> None:
    names = table.pop(DOWNLOADS, [])
    given = {"award": award}
    edition = Edition(**given)
    WRITER.write(edition, table, given)
    with naming(DOWNLOADS):
        edition.downloads.set(
            row_of_the_same_office(award.office, Document, "document", name) for name in names
        )
