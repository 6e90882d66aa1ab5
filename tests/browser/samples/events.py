"""Events for the site that the browser visits: the programme of 2023, and one made-up event of every sort."""

EVENTS = """
from datetime import date, time, timedelta
from django.core.management import call_command
from events.calendar.changes import as_one_change
from events.models import Event, EventState, Place
from offices.models import Office

call_command("load_events", verbosity=0)

office = Office.objects.get(slug="germersheim")
today = date.today()
hall = Place.objects.create(
    office=office, name_de="Bürgerbegegnungsstätte", name_en="Community centre", street="Beispielstraße 1",
    postcode="76726", town="Germersheim", latitude="49.222900", longitude="8.363900",
    step_free=True, accessible_toilet=False, access_contact_de="Frau Beispiel", access_contact_en="Ms Example",
    access_note_de="Die Rampe ist hinten.", access_note_en="The ramp is at the back.",
    how_to_get_there_de="Vom Bahnhof fünf Minuten zu Fuß.", how_to_get_there_en="Five minutes from the station.",
)

def event(slug, title_de, title_en, **fields):
    texts = {
        "summary_de": "Eine Zusammenfassung in einem Satz.", "summary_en": "A summary in one sentence.",
        "description_de": "<p>Ein Absatz.</p><h3>Ablauf</h3><ul><li>Begrüßung</li></ul>",
        "description_en": "<p>A paragraph.</p><h3>Agenda</h3><ul><li>Welcome</li></ul>",
    }
    return Event.objects.create(
        office=office, slug=slug, state=EventState.PUBLISHED, title_de=title_de, title_en=title_en, **{**texts, **fields}
    )

full = event(
    "everything", "Internationales Begegnungsfrühstück", "International breakfast", place=hall, kind="meeting",
    audience="everybody", audience_note_de="Frauen mit kleinen Kindern", audience_note_en="Women with small children",
    price_kind="fixed", price=350, price_note_de="Kinder zahlen nichts.", price_note_en="Children pay nothing.",
    registration_needed=True, registration_url="https://example.org/", registration_email="beispiel@example.org",
    registration_phone="+497274123456", registration_until=today + timedelta(days=5), sign_language=True,
    childcare=False, contact_name="Frau Beispiel", contact_phone="+497274123456",
    contact_email="beispiel@example.org", online_url="https://example.org/online",
)
full.organisers.create(name_de="Beispielverein", name_en="Example club", url="https://example.org/")
full.organisers.create(name_de="Zweiter Verein")
full.spoken_languages.create(language="de")
full.spoken_languages.create(language="ar", is_interpreted=True)
full.topics.create(topic="encounter")
day = today + timedelta(days=10)
full.dates.create(day=day, starts=time(9), ends=time(12), note_de="Eingang hinten", note_en="Door at the back")
full.dates.create(day=day + timedelta(days=7), starts=time(9), status="cancelled", reason_de="Der Saal ist gesperrt.")
full.dates.create(day=day + timedelta(days=14), starts=time(9), status="postponed")
moved = full.dates.create(day=day + timedelta(days=21), starts=time(9))
moved.status, moved.day = "moved", day + timedelta(days=22)
moved.save()

german = event("german", "Integrationsbeauftragtenversammlung nur auf Deutsch", "", summary_en="", description_en="")
german.dates.create(day=today - timedelta(days=5), last_day=today + timedelta(days=30), all_day=True)
event("undated", "Fest ohne Termin", "Festival without a date")
over = event("over", "Vergangene Lesung", "Past reading")
over.dates.create(day=today - timedelta(days=3), starts=time(18))
with as_one_change(*office.events.all()):
    pass  # settled as they are now
"""
