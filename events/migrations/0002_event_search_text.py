from django.db import migrations, models

from events.lists.search_words import search_text


def fill_in(apps, schema_editor):
    events = apps.get_model("events", "Event").objects.select_related("place").prefetch_related("organisers")
    for event in events.iterator(chunk_size=500):
        type(event).objects.filter(pk=event.pk).update(search_text=search_text(event))


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="event",
            name="search_text",
            field=models.TextField(default="", editable=False),
        ),
        migrations.RunPython(fill_in, migrations.RunPython.noop, elidable=True),
    ]
