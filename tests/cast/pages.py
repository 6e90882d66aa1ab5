"""Pages that an office writes, in everyday and Easy Language and in sign language."""

from datetime import timedelta

from django.core.files.base import ContentFile

from offices.models import Office
from pages.models import EasyLanguage, Page, SignLanguage

from .uploads import MP4


def make_page(office: Office | None, slug: str, title: str, **fields) -> Page:
    """A published page with title and text in both languages; German and English differ in one word."""
    texts = {
        "title_de": title,
        "title_en": f"{title} (English)",
        "body_de": f"<p>Alles über {title}.</p>",
        "body_en": f"<p>All about {title}.</p>",
    }
    return Page.objects.create(**{"office": office, "slug": slug, "is_published": True, **texts, **fields})


def make_sign_language(office: Office) -> SignLanguage:
    place = office.place_de
    return SignLanguage.objects.create(
        office=office,
        video=ContentFile(MP4, f"{office.slug}.mp4"),
        duration=timedelta(minutes=2, seconds=30),
        transcript_de=f"<p>Guten Tag aus {place}.</p>",
        transcript_en=f"<p>Hello from {place}.</p>",
    )


def add_pages(office: Office):
    """An editorial page, and the office in Easy Language and in sign language."""
    place = office.place_de
    make_page(office, f"{office.slug}-guide", f"Ratgeber {place}")
    EasyLanguage.objects.create(
        office=office,
        body=f"<p>Wir sind in {place}.</p><p>Wir helfen Ihnen.</p>",
        checked_by_de=f"Prüfgruppe {place}",
        checked_by_en=f"Test group {place}",
    )
    make_sign_language(office)
