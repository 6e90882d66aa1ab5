from django.db import migrations

from events.lists.search_words import search_text


def fold_anew(apps, schema_editor):
    """Letters such as ǟ and ʒ were left as they are, or lost their umlaut (DIN 91379)."""
    events = apps.get_model("events", "Event").objects.select_related("place").prefetch_related("organisers")
    for event in events.iterator(chunk_size=500):
        words = search_text(event)
        if words != event.search_text:
            type(event).objects.filter(pk=event.pk).update(search_text=words)


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0007_links_that_led_nowhere"),
    ]

    operations = [
        migrations.RunPython(fold_anew, migrations.RunPython.noop, elidable=True),
    ]
