"""What stands in both languages was written together: each change from now on is noticed (translations/)."""

from django.db import migrations

from translations.migrating import confirm_what_stands


def confirm(apps, schema_editor):
    confirm_what_stands(apps, "offices")


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("translations", "0001_confirmations"),
        ("offices", "0016_own_drawing"),
    ]

    operations = [migrations.RunPython(confirm, migrations.RunPython.noop)]
