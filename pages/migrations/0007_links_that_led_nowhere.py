"""What was typed as www.jena.de, name@example.org or a phone number was stored as a path of this site.

Some fields have another name or a help text now.
"""

from django.db import migrations, models

from website.rich_text.pasted.stored import mend_links
from pages.models.real_change import hash_of_content


def mend(apps, schema_editor=None):
    mend_links(apps.get_model("pages", "EasyLanguage"), ["body"])
    mend_links(apps.get_model("pages", "Page"), ["body_de", "body_en"])
    mend_links(apps.get_model("pages", "SignLanguage"), ["transcript_de", "transcript_en"])
    news = apps.get_model("pages", "News")
    for row in news.objects.exclude(content_hash="").filter(pk__in=mend_links(news, ["body_de", "body_en"])):
        # Mending a link is no news.
        news.objects.filter(pk=row.pk).update(content_hash=hash_of_content(row, ["title", "summary", "body"]))


class Migration(migrations.Migration):
    dependencies = [("pages", "0006_extensions_of_phone_numbers")]
    operations = [
        migrations.RunPython(mend, migrations.RunPython.noop, elidable=True),
        migrations.AlterModelOptions(
            name='alert',
            options={'ordering': ['-level', '-shows_from', 'pk'], 'verbose_name': 'announcement', 'verbose_name_plural': 'announcements'},
        ),
        migrations.AlterField(
            model_name='news',
            name='slug',
            field=models.SlugField(blank=True, help_text='The last word of the page’s address. Leave it empty to have it made from the title.', max_length=80, unique=True, verbose_name='address of the page'),
        ),
        migrations.AlterField(
            model_name='page',
            name='slug',
            field=models.SlugField(help_text='The last word of the page’s address, the same in both languages, for example: housing. If you change it, the old address leads to the new one.', verbose_name='address of the page'),
        ),
    ]
