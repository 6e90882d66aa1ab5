from django.db import migrations


def fill(apps, schema_editor):
    """Empty records to be completed: of the operator, and of the offices that exist already."""
    for name in ["Operator", "SiteStatement"]:
        apps.get_model("pages", name).objects.get_or_create(pk=1)
    for office in apps.get_model("offices", "Office").objects.all():
        for name in ["OfficeLegalFacts", "OfficeStatement"]:
            apps.get_model("pages", name).objects.get_or_create(office=office)


class Migration(migrations.Migration):
    dependencies = [("pages", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
