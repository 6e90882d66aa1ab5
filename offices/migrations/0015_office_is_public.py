"""Offices that are there are public and stay so; those that are added from now on wait until their head says so."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('offices', '0014_closed_in_one_line'),
    ]

    operations = [
        migrations.AddField(
            model_name='office',
            name='is_public',
            field=models.BooleanField(default=True, editable=False, verbose_name='public'),
        ),
        migrations.AlterField(
            model_name='office',
            name='is_public',
            field=models.BooleanField(default=False, editable=False, verbose_name='public'),
        ),
    ]
