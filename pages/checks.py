"""What the law asks of an office and only its staff can give.

Asks the database, so it runs only where one is named: at manage.py check --database default, and before
migrate, which is part of every start.
"""

from pathlib import Path

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError, connection, transaction
from django.utils.translation import override

from pages.other_forms.required import offices_that_lack_them


@register(Tags.database)
def other_forms_required_by_law(app_configs, databases=None, **kwargs):
    """Easy Language and sign language, named for each office whose state requires them."""
    if "default" not in (databases or []) or not _has_begun():
        return []
    try:
        with transaction.atomic(), override("de"):
            return [_warning(*found) for found in offices_that_lack_them()]
    except DatabaseError:
        return []  # the tables are not made yet, or not brought up to date


def _has_begun() -> bool:
    """Whether there is a database to ask. SQLite would make one, even for a site that must not start."""
    is_file = connection.vendor == "sqlite" and not connection.is_in_memory_db()
    return not is_file or Path(connection.settings_dict["NAME"]).exists()


def _warning(office, law, missing):
    names = " and ".join(form.english_name for form in missing)
    are = "are" if len(missing) > 1 else "is"
    return Warning(
        f"{office} ({office.get_state_display()}): {names} {are} required by {law} and missing.",
        hint="The staff of this office enter what is missing in the admin. Until then its accessibility "
        "statement names it.",
        id="pages.W001",
    )
