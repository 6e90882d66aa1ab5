"""A reminder once a year: numbers for all of Germany change, and nobody tells us.

It asks no database, and runs with those checks that do: at manage.py check --database default, and before
migrate, which is part of every start. So it reminds those who run a site, and stops nobody who works on it.
"""

from django.core.checks import Tags, Warning, register

from signpost.federal.age import to_be_checked_again
from signpost.federal.help import FILE


@register(Tags.database)
def federal_numbers_are_checked_every_year(app_configs, **kwargs):
    day = to_be_checked_again()
    if day is None:
        return []
    return [
        Warning(
            f"The numbers for all of Germany on the signpost were last checked on {day.isoformat()}.",
            hint=f"Compare each entry of signpost/federal/{FILE.name} with its source, and enter the day.",
            id="signpost.W001",
        )
    ]
