from django.core.management.base import BaseCommand
from django.db.models import Model

from offices.desk.texts import field_label
from offices.models import Office
from offices.proofread.looking import Noticed, Proofreader
from offices.proofread.places import TextPlace, text_places
from proofreading.fields import models_with_prose


class Command(BaseCommand):
    help = "List what may not be right in the texts of the whole website."

    def handle(self, **options):
        """The exit code is 0 whatever there is: a warning is no fault."""
        found = list(everything())
        for noticed in found:
            self.stdout.write(in_words(noticed))
        self.stdout.write(f"{len(found)} places to look at")


def everything():
    proofreader = Proofreader(Office.objects.with_everything())
    places = text_places()
    for model in models_with_prose():
        place = places.get(model, TextPlace(model, ""))
        rows = model._default_manager.order_by("pk").select_related(*place.to_load)
        yield from proofreader.look_at(rows, place)


def in_words(noticed: Noticed) -> str:
    row: Model = noticed.row
    where = f"{row._meta.label} {row.pk} ({row}), {field_label(type(row), noticed.found.field)}"
    return f"{noticed.office or '-'}: {where}: {noticed.found.warning}"
