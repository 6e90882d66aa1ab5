"""Referrals that name who can lead to that kind of place. They themselves stay as their staff wrote them."""

from django.db import migrations

# Names as they stand at the door (signpost/kinds.py at the time), and what referrals may call them.
KINDS = {
    "immigration": ["Ausländerbehörde", "Zuwanderungsbehörde"],
    "naturalisation": ["Einbürgerungsbehörde"],
    "job_centre": ["Jobcenter"],
    "social_welfare": ["Sozialamt"],
    "registry": ["Standesamt"],
    "family_benefits": ["Familienkasse"],
    "youth_welfare": ["Jugendamt"],
    "youth_migration": ["Jugendmigrationsdienst"],
    "migration_advice": ["Migrationsberatung"],
    "driving_licences": ["Führerscheinstelle"],
}


def lead_on(apps, schema_editor):
    ways = apps.get_model("signpost", "WhoCan")._base_manager
    for referral in apps.get_model("offices", "Referral")._base_manager.all():
        found = [kind for kind, names in KINDS.items() if any(name in _words(referral) for name in names)]
        # Who names two leaves open which of them it is.
        if len(found) == 1:
            ways.get_or_create(referral=referral, defaults={"kind": found[0]})


def _words(referral) -> str:
    return referral.who_can_de or ""


class Migration(migrations.Migration):
    dependencies = [("signpost", "0001_initial"), ("offices", "0010_duties_of_the_five_offices")]

    operations = [migrations.RunPython(lead_on, migrations.RunPython.noop)]
