"""What the signposts of sample pages need: what comes with the site, and made-up places in Jena."""

SIGNPOST = """
from datetime import date, time
from django.core.management import call_command
from offices.models import Office
call_command("load_signpost", verbosity=0, stdout=open("/dev/null", "w"))
jena = Office.objects.get(slug="jena")
place = jena.other_places.create(kind="immigration", name_de="Ausländerbehörde der Beispielstadt",
    name_en="Immigration Office of the Example Town", decides_de="Entscheidet über Aufenthaltstitel.",
    phone="03641 123456", email="auslaenderbehoerde@beispielstadt.example", url="https://example.org/auslaenderbehoerde",
    street="Beispielstraße 12", postcode="07743", town="Jena", languages_spoken_de="Deutsch, Englisch, Arabisch",
    interpreter_on_request=False, step_free=True, by_arrangement=True, checked_on=date(2026, 11, 1))
place.consultation_hours.create(weekday=1, opens=time(9), closes=time(12))
place.consultation_hours.create(weekday=0, week_of_month=1, opens=time(14), closes=time(16))
place.towns.create(name="Beispielstadt")
jena.other_places.create(kind="job_centre", name_de="Jobcenter der Beispielstadt", phone="03641 654321")
jena.own_help.create(topic="german", text_de="Wir kennen die Kurse vor Ort.", unit=jena.units.first())
"""
