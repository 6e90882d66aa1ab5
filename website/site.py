"""What every page knows: the site's name, whether it is a demonstration, whether its address is a secret."""

from django.conf import settings
from django.utils.translation import get_language

from website.addresses.secret import holds_secret


def site_name(language: str | None = None) -> str:
    """The site's name in this language (the active one if none is named)."""
    names = settings.SITE_NAMES
    return names.get(language or get_language()) or names[settings.LANGUAGE_CODE]


def site(request):
    """Context processor."""
    return {
        "site_name": site_name(),
        "demonstration": settings.DEMONSTRATION,
        "secret_address": holds_secret(request.get_full_path()),
    }
