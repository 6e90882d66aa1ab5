from django.db import migrations

from search.content.loading import load_synonyms


def load(apps, schema_editor):
    """Once, as what staff take out does not come back."""
    load_synonyms(apps.get_model("search", "Synonym"))


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(load, migrations.RunPython.noop, elidable=True),
    ]
