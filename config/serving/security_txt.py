"""Whom to tell about a weakness of the site: /.well-known/security.txt (RFC 9116)."""

from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from website.languages.alternates import absolute
from website.languages.bilingual import languages
from website.reading.domain_name import address_for_programs

# RFC 9116, 2.5.5: less than a year. It is asked for anew each time, so half of that does.
VALID_FOR = timedelta(days=180)


@require_safe
def security_txt(request):
    lines = [
        f"Contact: {_as_uri(settings.SECURITY_CONTACT)}",
        f"Expires: {_expires(timezone.now()).isoformat()}",
        f"Preferred-Languages: {', '.join(languages())}",
        f"Canonical: {absolute(reverse('security'))}",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def _as_uri(contact: str) -> str:
    """RFC 9116, 2.5.3: the contact is a URI. Operators may enter a plain e-mail address all the same."""
    if contact.startswith("mailto:") or ":" not in contact:
        return f"mailto:{address_for_programs(contact.removeprefix('mailto:'))}"
    return contact


def _expires(now: datetime) -> datetime:
    """The beginning of a day, so that the answer is the same all day."""
    return (now + VALID_FOR).replace(hour=0, minute=0, second=0, microsecond=0)
