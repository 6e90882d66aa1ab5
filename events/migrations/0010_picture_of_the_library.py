import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0001_initial"),
        ("events", "0009_what_stands_is_confirmed"),
    ]

    operations = [
        migrations.AddField(
            model_name="event",
            name="picture",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.RESTRICT,
                related_name="events",
                to="library.librarypicture",
                verbose_name="picture",
            ),
        ),
    ]
