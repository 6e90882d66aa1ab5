"""Loading the first integration award of Gera."""

from io import StringIO

from django.core.management import call_command

SLUG = "geraer-integrationspreis"


def load() -> str:
    out = StringIO()
    call_command("load_awards", stdout=out)
    return out.getvalue()
