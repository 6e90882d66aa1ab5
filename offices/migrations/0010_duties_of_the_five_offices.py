"""Whom each duty of the five offices serves, where their staff have left its words as they were.

The needs that led to a whole office lead to the very line that meets them: a duty, or a contact.
"""

from django.db import migrations
from django.db.models import Q

# office, unit: whom each duty serves, and its words
SERVES = {
    ("gera", "office"): [
        ("people", "Für Menschen mit Zuwanderungsgeschichte in Gera eintreten."),
        ("administration", "Darauf hinwirken, dass die Interessen von Menschen mit Zuwanderungsgeschichte genug zählen, wenn die Stadt plant und entscheidet."),
        ("everybody", "Fördern, dass Menschen mit und ohne Migrationshintergrund partnerschaftlich zusammenleben."),
        ("people", "Menschen aus anderen Kulturen bei der Integration unterstützen."),
        ("everybody", "Veranstaltungen und Projekte gestalten, die Toleranz und Demokratie stärken, und sich an solchen Vorhaben beteiligen."),
        ("partners", "Die soziale Arbeit mit Geflüchteten (Flüchtlingssozialarbeit) unterstützen."),
        ("everybody", "Mit Öffentlichkeitsarbeit gegen Fremdenfeindlichkeit wirken, gemeinsam mit anderen Trägern."),
        ("people", "Ethnischen Minderheiten helfen, ihre kulturelle Identität zu erhalten."),
    ],
    ("jena", "office"): [
        ("everybody", "Das Miteinander der Menschen mit und ohne Migrationshintergrund fördern."),
        ("administration", "Die Integrationspolitik der Stadt voranbringen, abstimmen und mitsteuern."),
        ("administration", "Die Entwicklung der interkulturellen Qualität in der Stadt fördern und koordinieren."),
        ("administration", "Konzepte erarbeiten und Bericht erstatten (Integrationskonzept, Migrationsbericht, Befragungen). Außerdem Migrantenorganisationen und Initiativen auf diesem Gebiet unterstützen, wenn sie Konzepte entwickeln."),
        ("partners", "Die Förderfonds „Politische Bildung“, „Migrationsvereine“ und „Maßnahmen Integrationskonzept“ verwalten. Wer einen Antrag stellt, wird inhaltlich beraten."),
        ("administration", "Die „Thüringer Initiative für Lokales Integrationsmanagement in den Kommunen“ und die Thüringer Sozialberatungsrichtlinie für geflüchtete Menschen umsetzen."),
        ("partners", "Beraten und Netzwerke pflegen. Dazu gehören Institutionen, Träger, die Landesarbeitsgemeinschaft der Kommunalen Ausländer- und Integrationsbeauftragten, der Landesintegrationsbeirat und der bundesweite Qualitätszirkel zur Integrationspolitik."),
        ("people", "Über Jenas viele Angebote für Migrantinnen und Migranten sowie für Ausländerinnen und Ausländer informieren und beraten; Kontakte zu anderen Stellen und Trägern vermitteln."),
        ("people", "Menschen mit Migrationshintergrund beraten, die mehrere Probleme gleichzeitig haben. Streit- und Diskriminierungsfälle als neutrale Stelle begleiten."),
        ("partners", "Die Geschäftsstelle des Beirats für Migration und Integration führen und seine städtische Ansprechstelle sein."),
        ("partners", "Als Koordinierungsstelle wirken: Runder Tisch für Demokratie, Internationales Centrum Haus auf der Mauer."),
        ("everybody", "Integrationsprojekte planen, durchführen und auswerten."),
        ("partners", "Sprach- und Kulturmittlung bereitstellen, wenn freie Träger, Kitas und Schulen anerkannte Geflüchtete beraten."),
        ("everybody", "Die Öffentlichkeit informieren."),
    ],
    ("wartburgkreis", "office"): [
        ("administration", "Integration als gemeinsame Aufgabe aller Ressorts in der Kommunalverwaltung verankern und ihr den Rang geben, der ihrer Bedeutung entspricht."),
        ("administration", "Kommunale Gesamtstrategien entwickeln und weiterschreiben, passend zum jeweiligen Bedarf vor Ort."),
        ("partners", "Sich dafür einsetzen, dass sich Gesellschaft, Politik und Wirtschaft enger vernetzen, und wo nötig neue Netzwerke anstoßen."),
        ("partners", "Als zentrale Stelle die verschiedenen Bemühungen um Integration koordinieren und aufeinander abstimmen."),
        ("people", "Bürgerschaftliches Engagement unterstützen und fördern – ob es von Migrantinnen und Migranten ausgeht, ihnen gilt oder gemeinsam mit ihnen geschieht."),
        ("administration", "An einem kommunalen Integrationskonzept mitarbeiten und dabei berücksichtigen, was im Land vereinbart ist, zum Beispiel beim Flüchtlingsgipfel oder im Landesintegrationskonzept."),
        ("administration", "Dabei mitwirken, die Strukturen zu erfassen und auszuwerten, die vor Ort für die Integration von Geflüchteten nötig sind."),
        ("administration", "Mit den zuständigen Behörden und den Migrationsbeauftragten des Landes zusammenarbeiten."),
        ("partners", "Verbindliche Strukturen für Integration aufbauen und pflegen, zusammen mit denen, die in der Region aktiv sind, vor allem mit den beteiligten öffentlichen Dienststellen."),
        ("partners", "Die Netzwerkarbeit in der Region verstärken – mit allen, die an der Aufnahme und Integration von Geflüchteten beteiligt sind; die Strukturen des Ehrenamts vor Ort und Projekte koordinieren."),
        ("people", "An der Öffentlichkeitsarbeit in der Region mitwirken: Sie informiert Geflüchtete ebenso wie Einheimische."),
    ],
    ("leer", "commissioner"): [
        ("administration", "Dem Landkreis helfen, seine Politik zu Integration und Migration weiterzuentwickeln."),
        ("people", "Benachteiligung abbauen; gegen Diskriminierung und gegen Ausländer- und Fremdenfeindlichkeit vorgehen."),
        ("partners", "Verbindungsstelle sein für Maßnahmen, Projekte und Ähnliches in der Migrations- und Integrationspolitik."),
        ("everybody", "Gleiche Chancen und gleichberechtigte Teilhabe an der Gesellschaft fördern."),
        ("administration", "Konzepte und Ansätze für das Handeln ausarbeiten, die Integration voranbringen."),
        ("everybody", "Öffentlichkeitsarbeit: informieren und aufklären."),
        ("partners", "Kontakt halten, zusammenarbeiten und sich austauschen mit Institutionen, Einrichtungen, Verwaltungen, Vereinen und anderen – in den Kommunen und überregional."),
        ("people", "Informationen an Ratsuchende weitergeben, gemeinsam mit den bestehenden Beratungsstellen und mit städtischen Ämtern und Einrichtungen."),
    ],
    ("leer", "guides"): [
        ("people", "helfen, sich am neuen Ort zurechtzufinden"),
        ("people", "gehen mit zu Behörden und Verbänden"),
        ("people", "unterstützen bei der Suche nach einer Wohnung und bei Problemen rund um die Miete"),
        ("people", "vermitteln bei Konflikten zwischen Kulturen"),
    ],
    ("leer", "coordination"): [
        ("administration", "Den Stand erfassen und auswerten."),
        ("administration", "Die kommunalen Aufgaben der Integration bündeln, abstimmen und organisieren."),
        ("partners", "Mit Migrantenorganisationen und anderen Trägern der Integrationsarbeit zusammenarbeiten und sich mit ihnen vernetzen."),
        ("everybody", "Ehrenamtliches Engagement fördern und koordinieren, auch das der Integrationslotsinnen und Integrationslotsen."),
        ("partners", "Fördern, dass sich Vereine, Verbände und Organisationen interkulturell öffnen."),
        ("partners", "Bei Fort- und Weiterbildungen mitwirken."),
        ("everybody", "Die Öffentlichkeit informieren."),
        ("everybody", "Konkrete Integrationsprojekte entwickeln und koordinieren."),
    ],
    ("germersheim", "office"): [
        ("administration", "Die kommunalen Aufgaben der Integration koordinieren, zum Beispiel bei Jugend, Sozialem, Schulen und Volkshochschulen."),
        ("people", "Die Erstintegration nach dem Zuwanderungsgesetz kommunal steuern. Beteiligt sind die Ausländerbehörde, die Träger der Sprachkurse und die Migrationserstberatung. Beispiel: informieren, welche Kurse es vor Ort gibt und wie man teilnehmen kann."),
        ("partners", "Kommunale Netzwerke auf- und ausbauen; Organisationen, Vereine und die Migrationserstberatung in die Förderung der Integration einbeziehen."),
        ("administration", "Feststellen, wo es bei der Integration noch fehlt; Integrationsangebote für Menschen planen, die schon länger hier sind (nachholende Integration); die Zusammenarbeit mit Stellen verbessern, die Leistungen bewilligen."),
        ("everybody", "Das Ehrenamt fördern."),
        ("people", "In der Öffentlichkeit wirken: Veranstaltungen organisieren, sich in bestehende Netzwerke einbinden, zu Fragen der Zuwanderung beraten, vorhandene Angebote prüfen und neue entwerfen."),
    ],
}

# office, unit, the need as it was, the words of the duty it leads to from now on
NEEDS = [
    (
        "germersheim",
        "office",
        {"de": "Einen Sprachkurs finden", "en": "Find a language course"},
        "Die Erstintegration nach dem Zuwanderungsgesetz kommunal steuern. ",
    ),
    (
        "leer",
        "guides",
        {
            "de": "Jemanden finden, der mit zu Behörden geht",
            "en": "Find someone to go with you to a public authority",
        },
        "gehen mit zu Behörden und Verbänden",
    ),
]

# Another need that a duty meets, which nobody had entered.
HOME = {"de": "Hilfe bei der Suche nach einer Wohnung bekommen", "en": "Get help with finding a home"}
HOME_DUTY = "unterstützen bei der Suche nach einer Wohnung und bei Problemen rund um die Miete"

PROJECT = {"de": "Ein Projekt planen", "en": "Plan a project"}
PROJECT_CONTACT = {"purpose_de": "Fragen, Anregungen und Projektideen", "email": "denkbunt@wartburgkreis.de"}

# The name of the guides stands above these words and below them.
LEAD_IN = {
    "de": ("Integrationslotsinnen und Integrationslotsen …", "Sie …"),
    "en": ("Integration guides …", "They …"),
}


def sort(apps, schema_editor=None):
    units, duties, contacts = (
        apps.get_model("offices", name)._base_manager for name in ["Unit", "Duty", "Contact"]
    )
    for (office, unit), texts in SERVES.items():
        for serves, text in texts:
            of_unit = duties.filter(_of(office, "unit__office__"), unit__slug=unit)
            _change(duties, of_unit.filter(text_de=text, serves=""), serves=serves)
    for office, unit, need, text in NEEDS:
        of_unit = duties.filter(_of(office, "unit__office__"), unit__slug=unit)
        _hand_over(units.filter(_of(office, "office__"), slug=unit), of_unit.filter(text_de__startswith=text), need)
    contact = contacts.filter(_of("wartburgkreis", "office__"), **PROJECT_CONTACT)
    _hand_over(units.filter(_of("wartburgkreis", "office__"), slug="office"), contact, PROJECT)
    guides = duties.filter(_of("leer", "unit__office__"), unit__slug="guides", text_de=HOME_DUTY)
    _change(duties, guides.filter(_empty("need_de"), _empty("need_en")), **_columns(HOME))
    for language, (was, now) in LEAD_IN.items():
        field = f"duties_lead_in_{language}"
        found = units.filter(_of("leer", "office__"), slug="guides", **{field: was})
        _change(units, found, **{field: now})


def _hand_over(units, rows, need: dict):
    """Give the need of this unit to the row that meets it, if both are as they were."""
    unit = units.filter(**_columns(need)).first()
    row = rows.filter(_empty("need_de"), _empty("need_en")).first()
    if unit and row:
        _change(type(row)._base_manager, type(row)._base_manager.filter(pk=row.pk), **_columns(need))
        _change(type(unit)._base_manager, type(unit)._base_manager.filter(pk=unit.pk), need_de="", need_en="")


def _columns(need: dict) -> dict:
    return {f"need_{language}": text for language, text in need.items()}


def _empty(field: str) -> Q:
    return Q(**{field: ""}) | Q(**{f"{field}__isnull": True})


def _of(slug: str, path: str) -> Q:
    """The office of this slug, also where it was renamed."""
    return Q(**{f"{path}slug": slug}) | Q(**{f"{path}former_slugs__slug": slug})


def _change(manager, rows, **new):
    keys = list(rows.values_list("pk", flat=True))
    manager.filter(pk__in=keys).update(**new)


class Migration(migrations.Migration):
    dependencies = [("offices", "0009_whom_a_duty_serves")]
    operations = [migrations.RunPython(sort, migrations.RunPython.noop, elidable=True)]
