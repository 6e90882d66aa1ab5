"""What was typed as www.jena.de, name@example.org or a phone number was stored as a path of this site."""

from django.db import migrations

from website.pasted.stored import mend_links


def mend(apps, schema_editor=None):
    mend_links(apps.get_model("awards", "Edition"), ["description_de", "description_en"])
    mend_links(apps.get_model("awards", "Winner"), ["text_de", "text_en"])


class Migration(migrations.Migration):
    dependencies = [("awards", "0007_extensions_of_phone_numbers")]
    operations = [migrations.RunPython(mend, migrations.RunPython.noop, elidable=True)]
