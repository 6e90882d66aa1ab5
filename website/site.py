"""What every page knows of the site: its name in each language, and whether it is a demonstration."""

from django.conf import settings
from django.utils.translation import get_language


def site_name(language: str | None = None) -> str:
    """The site's name in this language (the active one if none is named)."""
    names = settings.SITE_NAMES
    return names.get(language or get_language()) or names[settings.LANGUAGE_CODE]


def site(request):
    """Context processor."""
    return {"site_name": site_name(), "demonstration": settings.DEMONSTRATION}
