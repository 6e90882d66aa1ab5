"""What was typed as www.jena.de, name@example.org or a phone number was stored as a path of this site.

Some fields have another name or a help text now.
"""

from django.db import migrations, models

from website.rich_text.pasted.stored import mend_links


def mend(apps, schema_editor=None):
    mend_links(apps.get_model("awards", "Edition"), ["description_de", "description_en"])
    mend_links(apps.get_model("awards", "Winner"), ["text_de", "text_en"])


class Migration(migrations.Migration):
    dependencies = [("awards", "0008_names_for_good")]
    operations = [
        migrations.RunPython(mend, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name='award',
            name='slug',
            field=models.SlugField(blank=True, help_text='The last word of the page’s address. Leave it empty to have it made from the title.', max_length=120, unique=True, verbose_name='address of the page'),
        ),
        migrations.AlterField(
            model_name='circular',
            name='audience',
            field=models.CharField(choices=[('sent', 'everybody who has sent an entry'), ('incomplete', 'whose entry is not complete yet'), ('complete', 'whose entry is complete'), ('drafts', 'who has begun a draft and not sent it'), ('won', 'who has won'), ('not won', 'who has sent an entry and not won')], help_text='Of a nomination always the person who sent it, never the nominee. Nobody gets a mail about an entry that was withdrawn.', max_length=10, verbose_name='who gets it'),
        ),
        migrations.AlterField(
            model_name='entry',
            name='nominee_email',
            field=models.EmailField(blank=True, max_length=254, verbose_name='nominee’s e-mail'),
        ),
        migrations.AlterField(
            model_name='entry',
            name='nominee_name',
            field=models.CharField(blank=True, max_length=200, verbose_name='nominee'),
        ),
    ]
