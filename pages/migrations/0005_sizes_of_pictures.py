from django.db import migrations, models

from website.pictures.from_before import prepare


def give_sizes(apps, schema_editor):
    """What cannot be prepared stays as it is; prepare_pictures names it."""
    prepare(apps)


class Migration(migrations.Migration):
    dependencies = [
        ("awards", "0005_jury"),
        ("events", "0004_proposal"),
        ("offices", "0001_initial"),
        ("pages", "0004_editorial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="signlanguage",
            name="poster",
            field=models.ImageField(blank=True, upload_to="sign-language/", verbose_name="picture before the start"),
        ),
        migrations.RunPython(give_sizes, migrations.RunPython.noop, elidable=True),
    ]
