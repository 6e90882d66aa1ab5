"""The pictures of events become pictures of the library of their office, with the same files.

Events of an office with the same file and the same words share one. By itself, so that PostgreSQL changes the
tables before and after, and not in the same transaction.
"""

from collections import defaultdict

from django.db import migrations

# All that a page says of a picture. (The untranslated column is modeltranslation's own.)
SAID = ["image", "image_alt", "image_alt_de", "image_alt_en", "image_decorative", "image_credit"]
LONGEST_TITLE = 120


def into_the_library(apps, schema_editor):
    event_model, picture_model = apps.get_model("events", "Event"), apps.get_model("library", "LibraryPicture")
    events = event_model.objects.exclude(image="").order_by("pk")
    shared = defaultdict(list)
    for event in events.iterator(chunk_size=500):
        said = (str(getattr(event, name) or "") for name in SAID if name != "image_alt")
        shared[event.office_id, *said].append(event.pk)
    for (office, *_said), keys in shared.items():
        first = event_model.objects.get(pk=keys[0])
        title = (first.title_de or first.title_en or first.image.name)[:LONGEST_TITLE]
        said = {name: getattr(first, name) for name in SAID}
        picture = picture_model.objects.create(office_id=office, title=title, **said)
        event_model.objects.filter(pk__in=keys).update(picture=picture)
        _take_along(apps, keys, picture.pk)
    _of_events(apps, "Confirmation").delete()
    _of_events(apps, "Unconfirmed").delete()


def _take_along(apps, events, picture) -> None:
    """What was confirmed of the words; they are unconfirmed where nobody has confirmed them for any event."""
    kind = _kind(apps, "library", "librarypicture")
    confirmations = _of_events(apps, "Confirmation").filter(object_id__in=events)
    unconfirmed = _of_events(apps, "Unconfirmed").filter(object_id__in=events)
    if unconfirmed.values("object_id").distinct().count() < len(events):
        unconfirmed = unconfirmed.none()
    for rows in [confirmations, unconfirmed]:
        # One by one, since the keys change: of events that share a picture the first is enough.
        known = set()
        for row in rows.order_by("pk"):
            key = row.language, getattr(row, "source_hash", ""), getattr(row, "translation_hash", "")
            if key not in known:
                known.add(key)
                row.content_type, row.object_id = kind, picture
                row.save()


def _of_events(apps, model):
    """What is remembered of the words of their pictures."""
    kind = _kind(apps, "events", "event")
    return apps.get_model("translations", model).objects.filter(content_type=kind, field="image_alt")


def _kind(apps, app_label, model):
    kinds = apps.get_model("contenttypes", "ContentType").objects
    return kinds.get_or_create(app_label=app_label, model=model)[0]


def back_to_events(apps, schema_editor):
    for event in apps.get_model("events", "Event").objects.exclude(picture=None).select_related("picture"):
        for name in SAID:
            setattr(event, name, getattr(event.picture, name))
        event.picture = None
        event.save(update_fields=[*SAID, "picture"])


class Migration(migrations.Migration):
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("translations", "0001_confirmations"),
        ("events", "0010_picture_of_the_library"),
    ]

    operations = [migrations.RunPython(into_the_library, back_to_events)]
