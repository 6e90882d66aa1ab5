"""Offices are told apart by names that no other row and no other site has, in cards and feeds."""

import uuid

from django.db import migrations, models


def name_those_there_are(apps, schema_editor):
    """A default is worked out once for all rows; each needs its own."""
    rows = apps.get_model("offices", "Office").objects
    for key in rows.filter(uid=None).values_list("pk", flat=True):
        rows.filter(pk=key).update(uid=uuid.uuid4())


class Migration(migrations.Migration):

    dependencies = [
        ("offices", "0006_usual_time_for_an_answer"),
    ]

    operations = [
        migrations.AddField("Office", "uid", models.UUIDField(null=True, default=None, editable=False)),
        migrations.RunPython(name_those_there_are, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            "Office", "uid", models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
        ),
    ]
