"""What was typed as www.jena.de, name@example.org or a phone number was stored as a path of this site."""

from django.db import migrations

from website.pasted.stored import mend_links


def mend(apps, schema_editor=None):
    mend_links(apps.get_model("offices", "Office"), ["mission_de", "mission_en"])
    mend_links(apps.get_model("offices", "Unit"), ["introduction_de", "introduction_en"])


class Migration(migrations.Migration):
    dependencies = [("offices", "0006_usual_time_for_an_answer")]
    operations = [migrations.RunPython(mend, migrations.RunPython.noop, elidable=True)]
