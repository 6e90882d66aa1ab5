"""Three programmes fund measures of the Wartburgkreis, not its Intercultural Week of 2023."""

from django.db import migrations
from django.db.models import Q

SLUG = "interkulturelle-woche-2023-wartburgkreis"
OF_THE_WEEK = [
    "Bundesprogramm „Demokratie leben!“",
    "Thüringer Landesprogramm für Demokratie, Toleranz und Weltoffenheit „Denk bunt“",
]
OF_OTHER_MEASURES = ["EFRE", "ÖGD-Pakt", "NextGenerationEU"]


def correct(apps, schema_editor=None):
    """Only where the five stand as they came: staff who have changed the list have decided."""
    programmes = apps.get_model("events", "Programme")._base_manager
    for programme in programmes.filter(Q(slug=SLUG) | Q(former_slugs__slug=SLUG)).distinct():
        names = set(programme.funders.values_list("name_de", flat=True))
        if names == {*OF_THE_WEEK, *OF_OTHER_MEASURES}:
            programme.funders.remove(*programme.funders.filter(name_de__in=OF_OTHER_MEASURES))


class Migration(migrations.Migration):
    dependencies = [("events", "0005_phone_extensions_and_search_words"), ("offices", "0005_corrected_facts")]
    operations = [migrations.RunPython(correct, migrations.RunPython.noop, elidable=True)]
