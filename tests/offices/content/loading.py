"""Loading the files of the offices, and all that is stored then."""

from io import StringIO

from django.core import serializers
from django.core.management import call_command

from offices import models
from offices.translation import TRANSLATED_FIELDS


def load(*arguments) -> list[str]:
    out = StringIO()
    call_command("load_offices", *arguments, stdout=out)
    return out.getvalue().splitlines()


def everything() -> str:
    """All rows of the offices, keys and original columns included."""
    return "".join(
        serializers.serialize("json", model.objects.order_by("pk"))
        for model in [
            models.Office,
            models.Membership,
            *TRANSLATED_FIELDS,
            models.Address,
            models.ConsultationHour,
        ]
    )
