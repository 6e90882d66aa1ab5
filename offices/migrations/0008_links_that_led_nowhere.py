"""What was typed as www.jena.de, name@example.org or a phone number was stored as a path of this site.

Some fields have another name or a help text now.
"""

from django.db import migrations, models

from website.rich_text.pasted.stored import mend_links


def mend(apps, schema_editor=None):
    mend_links(apps.get_model("offices", "Office"), ["mission_de", "mission_en"])
    mend_links(apps.get_model("offices", "Unit"), ["introduction_de", "introduction_en"])


class Migration(migrations.Migration):
    dependencies = [("offices", "0007_names_for_good")]
    operations = [
        migrations.RunPython(mend, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name='office',
            name='further_role',
            field=models.CharField(blank=True, help_text='What it is beside its duties, for example: member of the state integration council', max_length=300, verbose_name='further role of the office'),
        ),
        migrations.AlterField(
            model_name='office',
            name='further_role_de',
            field=models.CharField(blank=True, help_text='What it is beside its duties, for example: member of the state integration council', max_length=300, null=True, verbose_name='further role of the office'),
        ),
        migrations.AlterField(
            model_name='office',
            name='further_role_en',
            field=models.CharField(blank=True, help_text='What it is beside its duties, for example: member of the state integration council', max_length=300, null=True, verbose_name='further role of the office'),
        ),
        migrations.AlterField(
            model_name='office',
            name='partners',
            field=models.TextField(blank=True, help_text='With whom the office works, by kind, for example: advice centres, schools, clubs', verbose_name='partners'),
        ),
        migrations.AlterField(
            model_name='office',
            name='partners_de',
            field=models.TextField(blank=True, help_text='With whom the office works, by kind, for example: advice centres, schools, clubs', null=True, verbose_name='partners'),
        ),
        migrations.AlterField(
            model_name='office',
            name='partners_en',
            field=models.TextField(blank=True, help_text='With whom the office works, by kind, for example: advice centres, schools, clubs', null=True, verbose_name='partners'),
        ),
        migrations.AlterField(
            model_name='office',
            name='slug',
            field=models.SlugField(help_text='The last word of the page’s address, the same in both languages, for example: jena', unique=True, verbose_name='address of the page'),
        ),
        migrations.AlterField(
            model_name='office',
            name='target_groups',
            field=models.TextField(blank=True, verbose_name='whom the office helps'),
        ),
        migrations.AlterField(
            model_name='office',
            name='target_groups_de',
            field=models.TextField(blank=True, null=True, verbose_name='whom the office helps'),
        ),
        migrations.AlterField(
            model_name='office',
            name='target_groups_en',
            field=models.TextField(blank=True, null=True, verbose_name='whom the office helps'),
        ),
    ]
