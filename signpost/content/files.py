"""What the signposts of offices start with: one TOML file each in content/, named for the slug of its office.

What a file looks like: offices/content/rows.py. [[own_help]] says what the office itself does, [[who_can]]
which kind of place can do what it cannot. Duties and referrals are named by the German words they begin with.
"""

from pathlib import Path

from django.db import transaction

from offices.content.loading import office_of
from offices.content.rows import (
    ContentWriter,
    MissingRowError,
    naming,
    read_content,
    refuse_unknown,
    row_of_the_same_office,
)
from offices.models import Duty, Office, Referral, Unit
from signpost.models import OwnHelp, WhoCan
from website.addresses.moved import called

FOLDER = Path(__file__).parent

WRITER = ContentWriter({})

OWN_HELP, WHO_CAN = "own_help", "who_can"


def content_files() -> dict[str, Path]:
    """The files there are, by the slug of their office."""
    return {path.stem: path for path in sorted(FOLDER.glob("*.toml"))}


def exists(slug: str) -> bool:
    """Whether this office has rows of its own already."""
    office = called(Office.objects, slug)
    rows = [OwnHelp.objects.filter(office=office), WhoCan.objects.filter(referral__office=office)]
    return office is not None and any(each.exists() for each in rows)


def write_signpost(path: Path) -> None:
    """Write what this file says, or nothing at all."""
    with naming(path.name), transaction.atomic():
        table, office = read_content(path), office_of(path.stem)
        refuse_unknown(table, [OWN_HELP, WHO_CAN])
        for number, row in enumerate(table.get(OWN_HELP, []), start=1):
            with naming(f"{OWN_HELP} {number}"):
                _write_own_help(office, number, row)
        for number, row in enumerate(table.get(WHO_CAN, []), start=1):
            with naming(f"{WHO_CAN} {number}"):
                referral = _row(Referral.objects.filter(office=office), "cannot", row.pop("referral", ""))
                WRITER.write(WhoCan(referral=referral), row, {"referral"})


def _write_own_help(office: Office, number: int, table: dict) -> None:
    given = {"office": office, "position": number}
    if "unit" in table:
        given["unit"] = row_of_the_same_office(office, Unit, "unit", table.pop("unit"))
    if "duty" in table:
        given["duty"] = _row(Duty.objects.filter(unit__office=office), "text", table.pop("duty"))
    WRITER.write(OwnHelp(**given), table, given)


def _row(rows, field: str, beginning: str):
    found = rows.filter(**{f"{field}_de__startswith": beginning}).first() if beginning else None
    if found is None:
        raise MissingRowError(f"There is nothing that begins with “{beginning}”.")
    return found
