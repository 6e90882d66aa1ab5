"""The row that stands for a form somebody has open."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language

from drafts.models import SEEN_FOR, OpenForm
from drafts.sent import Sent


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
    """What they have typed and not saved."""
    return own(user, model, pk, part).exclude(sent={}).first()


def note(user, model: type[models.Model], pk, part: str, sent: Sent | None, shown: str) -> OpenForm:
    """It is open now. sent: what was typed, None for nothing new."""
    now = timezone.now()
    typed = {"sent": sent, "shown": shown, "language": get_language() or "", "saved_at": now}
    changes = {"seen_at": now, **(typed if sent is not None else {})}
    before = own(user, model, pk, part).first()
    if before is None or before.seen_at <= now - SEEN_FOR:
        changes["opened_at"] = now
    row, _created = OpenForm.objects.update_or_create(**_key(user, model, pk, part), defaults=changes)
    return row


def left(user, model: type[models.Model], pk, part: str) -> None:
    """Nobody has it open any more. What was typed stays."""
    found = own(user, model, pk, part)
    found.filter(sent={}).delete()
    found.update(seen_at=timezone.now() - SEEN_FOR)


def forget(user, model: type[models.Model], pk, part: str) -> None:
    own(user, model, pk, part).delete()
