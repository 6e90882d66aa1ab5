"""A reminder once a year: numbers for all of Germany change, and nobody tells us."""

from django.core.checks import Warning, register

from signpost.federal.age import to_be_checked_again
from signpost.federal.help import FILE


@register("content")
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
