"""Each entry stores the day on which it goes, and each edition the usual one."""

from datetime import date

from django.db import migrations, models

from awards.models.entries.keeping import follow_editions


def fill_in(apps, schema_editor):
    follow_editions(apps.get_model("awards", "Edition")._base_manager.all())


class Migration(migrations.Migration):
    dependencies = [("awards", "0009_links_that_led_nowhere")]

    operations = [
        migrations.AddField(
            model_name="edition",
            name="entries_until",
            field=models.DateField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="entry",
            name="delete_on",
            field=models.DateField(default=date.max, editable=False, verbose_name="will be deleted on"),
            preserve_default=False,
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["delete_on"], name="entry_expired"),
        ),
        migrations.RunPython(fill_in, migrations.RunPython.noop, elidable=True),
    ]
