"""What of these pages is nobody's business any more."""

from datetime import date

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import KNOWN_FOR, PasswordLink


def expired_links(today: date) -> QuerySet:
    return PasswordLink.objects.filter(sent_at__date__lt=today - KNOWN_FOR)


def sessions_without_session(today: date) -> QuerySet:
    """Rows of browsers whose session has ended by itself."""
    alive = Session.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    return UserSession.objects.exclude(session_key__in=alive)
