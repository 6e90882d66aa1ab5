"""Closed days have names for good, for calendars and feeds, and may be those of one unit; links to enter them."""

import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
from django.db import migrations, models


def name_those_there_are(apps, schema_editor):
    """A default is worked out once for all rows; each needs its own."""
    rows = apps.get_model("offices", "ConsultationException").objects
    for key in rows.filter(uid=None).values_list("pk", flat=True):
        rows.filter(pk=key).update(uid=uuid.uuid4())


class Migration(migrations.Migration):

    dependencies = [
        ('offices', '0013_roles'),
    ]

    operations = [
        migrations.CreateModel(
            name='ClosingLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(max_length=10)),
                ('created', models.DateTimeField(default=django.utils.timezone.now)),
                ('used', models.DateTimeField(null=True)),
                ('version', models.PositiveSmallIntegerField(default=1)),
            ],
            options={
                'verbose_name': 'link to close an office',
                'verbose_name_plural': 'links to close an office',
            },
        ),
        migrations.CreateModel(
            name='ClosingLinkRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254)),
                ('language', models.CharField(max_length=10)),
                ('created', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'verbose_name': 'request for a link to close an office',
                'verbose_name_plural': 'requests for a link to close an office',
            },
        ),
        migrations.CreateModel(
            name='TakenBackClosing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(editable=False, unique=True)),
                ('created', models.DateTimeField()),
                ('taken_back', models.DateTimeField(default=django.utils.timezone.now)),
                ('sequence', models.PositiveIntegerField()),
                ('first_day', models.DateField()),
                ('last_day', models.DateField(null=True)),
                ('every_year', models.BooleanField(default=False)),
                ('reason_de', models.CharField(blank=True, max_length=120)),
                ('reason_en', models.CharField(blank=True, max_length=120)),
            ],
            options={
                'verbose_name': 'closed days, taken back',
                'verbose_name_plural': 'closed days, taken back',
                'ordering': ['-taken_back', '-pk'],
            },
        ),
        migrations.AddField(
            model_name='consultationexception',
            name='created',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False),
        ),
        migrations.AddField(
            model_name='consultationexception',
            name='last_modified',
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False),
        ),
        migrations.AddField(
            model_name='consultationexception',
            name='sequence',
            field=models.PositiveIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            "ConsultationException", "uid", models.UUIDField(null=True, default=None, editable=False)
        ),
        migrations.RunPython(name_those_there_are, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            "ConsultationException",
            "uid",
            models.UUIDField(default=uuid.uuid4, unique=True, editable=False),
        ),
        migrations.AddField(
            model_name='consultationexception',
            name='unit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='closings', to='offices.unit', verbose_name='unit'),
        ),
        migrations.AddConstraint(
            model_name='consultationexception',
            constraint=models.CheckConstraint(condition=models.Q(('unit__isnull', True), ('opens__isnull', True), _connector='OR'), name='exception_of_a_unit_closes', violation_error_message='A unit has no consultation hours of its own, so it can only close.'),
        ),
        migrations.AddField(
            model_name='closinglink',
            name='office',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='offices.office'),
        ),
        migrations.AddField(
            model_name='closinglink',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='closinglinkrequest',
            name='office',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='offices.office'),
        ),
        migrations.AddField(
            model_name='takenbackclosing',
            name='office',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='closings_taken_back', to='offices.office'),
        ),
        migrations.AddField(
            model_name='takenbackclosing',
            name='unit',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='closings_taken_back', to='offices.unit'),
        ),
    ]
