"""Loading the Intercultural Week 2023 of the Wartburgkreis."""

from io import StringIO

from django.core.management import call_command

SLUG = "interkulturelle-woche-2023-wartburgkreis"


def load() -> str:
    out = StringIO()
    call_command("load_events", stdout=out)
    return out.getvalue()
