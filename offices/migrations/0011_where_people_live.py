"""Places served get postcodes and other names, and say whether the office has confirmed them.

Those that are here were entered by staff of the office: to them they count as confirmed, from today on.
"""

import offices.models.address
from django.db import migrations, models
from django.utils import timezone


def confirm(apps, schema_editor):
    apps.get_model("offices", "ServedPlace")._base_manager.update(confirmed_on=timezone.localdate())


class Migration(migrations.Migration):

    dependencies = [
        ('offices', '0010_duties_of_the_five_offices'),
    ]

    operations = [
        migrations.AddField(
            model_name='servedplace',
            name='confirmed_on',
            field=models.DateField(blank=True, help_text='When the office said that it serves this place. Empty: shown as not yet confirmed. To confirm all at once, use the action in the list of offices.', null=True, verbose_name='confirmed on'),
        ),
        migrations.AddField(
            model_name='servedplace',
            name='is_named_in_directory',
            field=models.BooleanField(default=False, help_text='Tick for the two or three best-known places of a district, not for all.', verbose_name='named where one chooses an office'),
        ),
        migrations.AddField(
            model_name='servedplace',
            name='other_names',
            field=models.CharField(blank=True, help_text='What people also call it, with commas between. These names are found, but not shown.', max_length=200, verbose_name='other names'),
        ),
        migrations.AddField(
            model_name='servedplace',
            name='part_of',
            field=models.CharField(blank=True, help_text='Of a part of a town: the name of the town', max_length=80, verbose_name='part of'),
        ),
        migrations.AddField(
            model_name='servedplace',
            name='postcodes',
            field=offices.models.address.PostcodesField(blank=True, help_text='All of this place, with blanks between, for example: 07743 07745. None of P.O. boxes.', max_length=400, verbose_name='postcodes'),
        ),
        migrations.AlterField(
            model_name='servedplace',
            name='name',
            field=models.CharField(help_text='As it is written officially, for example: Wörth am Rhein', max_length=80, verbose_name='name'),
        ),
        migrations.RunPython(confirm, migrations.RunPython.noop, elidable=True),
    ]
