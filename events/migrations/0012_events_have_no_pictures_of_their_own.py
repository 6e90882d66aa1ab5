from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("events", "0011_pictures_move_into_the_library")]

    operations = [
        migrations.RemoveConstraint(
            model_name="event", name="event_picture_has_words_or_is_decoration"
        ),
        migrations.RemoveField(model_name="event", name="image"),
        migrations.RemoveField(model_name="event", name="image_alt"),
        migrations.RemoveField(model_name="event", name="image_alt_de"),
        migrations.RemoveField(model_name="event", name="image_alt_en"),
        migrations.RemoveField(model_name="event", name="image_credit"),
        migrations.RemoveField(model_name="event", name="image_decorative"),
    ]
