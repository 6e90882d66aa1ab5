"""What was typed as www.jena.de, name@example.org or a phone number was stored as a path of this site."""

from django.db import migrations

from website.pasted.stored import mend_links
from website.real_change import hash_of_content


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
    operations = [migrations.RunPython(mend, migrations.RunPython.noop, elidable=True)]
