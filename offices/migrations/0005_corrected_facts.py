"""The facts the offices started with, corrected where their staff have left them as they were."""

from django.db import migrations
from django.db.models import Q

TEXTS = [
    # office, field, as it was, as it is
    ("gera", "team_de", "eine Person", ""),
    ("gera", "team_en", "one person", ""),
    (
        "jena",
        "remit_note_de",
        "Bei Streit und in Fällen von Diskriminierung bleibt das Büro neutral.",
        "Bei Streit und in Fällen von Diskriminierung begleitet Sie das Büro als neutrale Stelle.",
    ),
    (
        "jena",
        "remit_note_en",
        "In disputes and cases of discrimination the office remains neutral.",
        "In disputes and cases of discrimination the office supports you as a neutral party.",
    ),
    (
        "jena",
        "target_groups_de",
        "Menschen mit Migrationshintergrund, Migrantinnen und Migranten, Ausländerinnen und Ausländer, "
        "anerkannte Geflüchtete, Antragstellende, Migrantenorganisationen, Initiativen, freie Träger, "
        "Kindertagesstätten, Schulen.",
        "Menschen mit Migrationshintergrund, Migrantinnen und Migranten, Ausländerinnen und Ausländer, "
        "anerkannte Geflüchtete, Menschen und Vereine, die Geld aus einem der drei Fonds beantragen, "
        "Migrantenorganisationen, Initiativen, freie Träger, Kindertagesstätten, Schulen.",
    ),
    (
        "jena",
        "target_groups_en",
        "people with a migration background, migrants, foreign nationals, recognised refugees, applicants, "
        "migrant organisations, initiatives, independent providers, nurseries, schools.",
        "people with a migration background, migrants, foreign nationals, recognised refugees, people and "
        "associations applying to one of the three funds, migrant organisations, initiatives, independent "
        "providers, nurseries, schools.",
    ),
    (
        "leer",
        "name_de",
        "Migration heißt Integration",
        "Integrationsbeauftragte und Koordinierungsstelle Migration und Teilhabe",
    ),
    (
        "leer",
        "name_en",
        "Migration means integration",
        "Integration Commissioner and Coordination Centre for Migration and Participation",
    ),
]

# The motto that stood in the place of Leer's name.
MOTTO = {
    "welcome_de": "„Migration heißt Integration“",
    "welcome_en": '"Migration heißt Integration" ("Migration means integration")',
}

# office, what a programme is called, the remark it came with, what it funds
FUNDED = [
    ("gera", "Europäischer Sozialfonds (ESF)", "", "award"),
    ("wartburgkreis", "Bundesprogramm „Demokratie leben!“", "", "projects"),
    (
        "wartburgkreis",
        "Thüringer Landesprogramm für Demokratie, Toleranz und Weltoffenheit „Denk bunt“",
        "",
        "projects",
    ),
    ("wartburgkreis", "EFRE", "Maßnahmen gefördert durch: EFRE", "measures"),
    ("wartburgkreis", "ÖGD-Pakt", "Maßnahmen gefördert durch: ÖGD-Pakt", "measures"),
    ("wartburgkreis", "NextGenerationEU", "Maßnahmen gefördert durch: NextGenerationEU", "measures"),
]


def correct(apps, schema_editor=None):
    offices = apps.get_model("offices", "Office")._base_manager
    programmes = apps.get_model("offices", "FundingProgramme")._base_manager
    leer = _of("leer") & Q(name_de="Migration heißt Integration")
    for language in ["de", "en"]:
        field = f"welcome_{language}"
        empty = Q(**{field: ""}) | Q(**{f"{field}__isnull": True})
        _change(offices, leer & empty, **{field: MOTTO[field]})
    for slug, field, was, now in TEXTS:
        _change(offices, _of(slug) & Q(**{field: was}), **{field: now})
    for slug, name, remark, relation in FUNDED:
        of_office = programmes.filter(_of(slug, "office__"), name_de=name, relation="funded_by")
        keys = list(of_office.values_list("pk", flat=True))
        if remark:
            unchanged = Q(pk__in=keys, remark_de=remark)
            _change(programmes, unchanged, remark_de="", remark_en="")
        _change(programmes, Q(pk__in=keys), relation=relation)


def _of(slug: str, path: str = "") -> Q:
    """The office of this slug, also where it was renamed."""
    return Q(**{f"{path}slug": slug}) | Q(**{f"{path}former_slugs__slug": slug})


def _change(rows, which: Q, **new):
    keys = list(rows.filter(which).values_list("pk", flat=True))
    rows.filter(pk__in=keys).update(**new)


class Migration(migrations.Migration):
    dependencies = [("offices", "0004_what_is_said")]
    operations = [migrations.RunPython(correct, migrations.RunPython.noop, elidable=True)]
