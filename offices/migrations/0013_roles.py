"""From two roles to five. Who edited an office has read its messages, proposals and entries until now, and goes on
doing so; its people and legal facts were decided on by an administrator, who names a head."""

from django.db import migrations, models


def editors_become_moderators(apps, schema_editor):
    apps.get_model("offices", "Membership").objects.filter(role="editor").update(role="moderator")


def and_back(apps, schema_editor):
    rows = apps.get_model("offices", "Membership").objects
    rows.filter(role__in=["moderator", "head"]).update(role="editor")
    rows.filter(role="translator").update(role="reader")


class Migration(migrations.Migration):

    dependencies = [
        ('offices', '0012_pinned_answer'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='membership',
            options={'verbose_name': 'person of the office', 'verbose_name_plural': 'people of the office'},
        ),
        migrations.AddField(
            model_name='membership',
            name='language',
            field=models.CharField(blank=True, choices=[('de', 'Deutsch'), ('en', 'English')], help_text='Only for translators: which texts they may change.', max_length=10, verbose_name='language of the texts'),
        ),
        migrations.AlterField(
            model_name='membership',
            name='role',
            field=models.CharField(choices=[('reader', 'reader: sees the content'), ('translator', 'translator: changes the texts in one language'), ('editor', 'editor: changes the content'), ('moderator', 'moderator: also messages, proposals and entries'), ('head', 'head: also the people and the legal facts of the office')], default='editor', max_length=10, verbose_name='role'),
        ),
        migrations.RunPython(editors_become_moderators, and_back),
        migrations.AddConstraint(
            model_name='membership',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('role', 'translator'), models.Q(('language', ''), _negated=True)), models.Q(models.Q(('role', 'translator'), _negated=True), ('language', '')), _connector='OR'), name='membership_language_of_translators_alone', violation_error_message='Please choose a language for a translator, and for nobody else.'),
        ),
    ]
