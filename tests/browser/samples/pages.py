"""Editorial pages, Easy Language and sign language for the site that the browser visits."""

PAGES = """
from datetime import date, timedelta
from django.core.files.base import ContentFile
from offices.models import Office
from pages.models import EasyLanguage, Page, SignLanguage
from tests.cast import MP4

office = Office.objects.get(slug="germersheim")

def page(slug, title, parent=None, office=office, **fields):
    texts = {
        "title_de": title, "title_en": f"{title} (English)",
        "summary_de": "Was Sie zuerst tun, und wo Sie Hilfe finden.", "summary_en": "What to do first, and who helps.",
        "body_de": "<h3>Zuerst</h3><p>Rufen Sie uns an.</p><h4>Unterlagen</h4><ul><li>Ausweis</li></ul>",
        "body_en": "<h3>First</h3><p>Please phone us.</p><h4>Papers</h4><ul><li>Passport</li></ul>",
    }
    return Page.objects.create(
        office=office, slug=slug, parent=parent, is_published=True, **{**texts, **fields}
    )

top = page("housing", "Wohnungssuche und Wohnberechtigungsschein")
middle = page("rent", "Mietvertrag", top, short_title_de="Miete", short_title_en="Rent")
page("moving", "Umzug und Ummeldung", middle)
page("german", "Behördenwegweiser für Neuzugewanderte", top, title_en="", summary_en="", body_en="")
page("school", "Schule", body_de="", body_en="")
page("welcome", "Willkommen in Deutschland", office=None)

EasyLanguage.objects.create(
    office=office,
    body="<h3>Wer sind wir?</h3><p>Wir sind die Leit-Stelle Integration.</p><p>Wir helfen Menschen,"
    " die neu im Land-Kreis sind.</p><h3>Wie finden Sie uns?</h3><ul><li>Rufen Sie an.</li><li>Wir sprechen mit"
    " Ihnen.</li></ul>",
    checked_by_de="Prüf-Gruppe aus Beispiel-Stadt",
    checked_on=date(2026, 5, 1),
)
sign = SignLanguage(
    office=office,
    duration=timedelta(minutes=2, seconds=30),
    transcript_de="<h3>Begrüßung</h3><p>Guten Tag.</p>",
    transcript_en="<h3>Welcome</h3><p>Hello.</p>",
)
sign.subtitles.save("welcome.vtt", ContentFile(b"WEBVTT\\n\\n00:00.000 --> 00:02.000\\nGuten Tag.\\n"), save=False)
sign.video.save("welcome.mp4", ContentFile(MP4), save=True)
"""
