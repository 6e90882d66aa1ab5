"""What was typed as www.jena.de, name@example.org or a phone number was stored as a path of this site."""

from django.db import migrations

from website.pasted.stored import mend_links


def mend(apps, schema_editor=None):
    mend_links(apps.get_model("events", "Programme"), ["introduction_de", "introduction_en"])
    mend_links(apps.get_model("events", "Event"), ["description_de", "description_en"])


class Migration(migrations.Migration):
    dependencies = [("events", "0006_funders_of_the_week")]
    operations = [migrations.RunPython(mend, migrations.RunPython.noop, elidable=True)]
