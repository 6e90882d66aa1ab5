"""The row that stands for a form somebody has open."""

from collections.abc import Iterable
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language

from drafts.models import SEEN_FOR, TYPED_KEPT_FOR, OpenForm
from drafts.sent import Sent


def open_now() -> models.QuerySet[OpenForm]:
    """Whose pages have told a moment ago that they are there."""
    return OpenForm.objects.filter(seen_at__gt=timezone.now() - SEEN_FOR)


def expired(today: date) -> models.QuerySet[OpenForm]:
    """Nobody comes back to what they typed so long ago."""
    return OpenForm.objects.filter(seen_at__date__lt=today - TYPED_KEPT_FOR)


def own(user, model: type[models.Model], pk, part: str) -> models.QuerySet[OpenForm]:
    """That of one person; pk: None for a new row."""
    return OpenForm.objects.filter(**_key(user, model, pk, part))


def _key(user, model: type[models.Model], pk, part: str) -> dict:
    return {
        "saved_by": user,
        "content_type": ContentType.objects.get_for_model(model),
        "object_id": "" if pk is None else str(pk),
        "part": part,
    }


def typed_by(user, model: type[models.Model], pk, part: str) -> OpenForm | None:
    """What they have typed last and not saved."""
    return own(user, model, pk, part).exclude(sent={}).order_by("-saved_at", "-pk").first()


def note(
    user, model: type[models.Model], pk, part: str, page: str, sent: Sent | None, shown: str
) -> OpenForm:
    """It is open now. page: the number of its page. sent: what was typed, None for nothing new."""
    now = timezone.now()
    typed = {"sent": sent, "shown": shown, "language": get_language() or "", "saved_at": now}
    changes = {"seen_at": now, **(typed if sent is not None else {})}
    before = own(user, model, pk, part).filter(page=page).first()
    if before is None or before.seen_at <= now - SEEN_FOR:
        changes["opened_at"] = now
    row, _created = OpenForm.objects.update_or_create(
        **_key(user, model, pk, part), page=page, defaults=changes
    )
    return row


def left(user, model: type[models.Model], pk, part: str, page: str) -> None:
    """Nobody has this page open any more. What was typed stays."""
    found = own(user, model, pk, part).filter(page=page)
    found.filter(sent={}).delete()
    found.update(seen_at=timezone.now() - SEEN_FOR)


def forget(user, model: type[models.Model], pk, part: str, pages: Iterable[str]) -> None:
    """What was typed on these pages, and on all that nobody has open any more. In another window it stays."""
    gone = Q(page__in=list(pages)) | Q(seen_at__lte=timezone.now() - SEEN_FOR)
    own(user, model, pk, part).filter(gone).delete()
