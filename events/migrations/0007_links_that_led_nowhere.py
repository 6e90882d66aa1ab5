"""What was typed as www.jena.de, name@example.org or a phone number was stored as a path of this site.

Some fields have another name or a help text now.
"""

from django.db import migrations, models

from website.rich_text.pasted.stored import mend_links


def mend(apps, schema_editor=None):
    mend_links(apps.get_model("events", "Programme"), ["introduction_de", "introduction_en"])
    mend_links(apps.get_model("events", "Event"), ["description_de", "description_en"])


class Migration(migrations.Migration):
    dependencies = [("events", "0006_funders_of_the_week")]
    operations = [
        migrations.RunPython(mend, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name='event',
            name='slug',
            field=models.SlugField(blank=True, help_text='The last word of the page’s address. Leave it empty to have it made from the title.', max_length=120, unique=True, verbose_name='address of the page'),
        ),
        migrations.AlterField(
            model_name='programme',
            name='slug',
            field=models.SlugField(blank=True, help_text='The last word of the page’s address. Leave it empty to have it made from the title.', max_length=120, unique=True, verbose_name='address of the page'),
        ),
    ]
