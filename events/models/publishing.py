from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

SLUG_LENGTH = 120


class EventState(models.TextChoices):
    DRAFT = "draft", _("draft")
    # By a partner, not looked at yet.
    PROPOSED = "proposed", pgettext_lazy("state of an event", "proposed")
    PUBLISHED = "published", pgettext_lazy("state of an event", "published")


class Publishing(models.Model):
    """Whether the public sees an event. It never sees that of a closed group, whatever its state.

    is_public says both at once, so that one index serves every public list. It is kept by save(); the
    database refuses a QuerySet.update() of the other two that forgets it.
    """

    state = models.CharField(_("state"), max_length=10, choices=EventState, default=EventState.DRAFT)
    is_closed = models.BooleanField(
        _("for a closed group"),
        default=False,
        help_text=_("Then it is on no page, in no search, in no calendar. Only staff see it."),
    )
    is_public = models.BooleanField(default=False, editable=False)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(is_public=True, state=EventState.PUBLISHED, is_closed=False)
                | (Q(is_public=False) & (~Q(state=EventState.PUBLISHED) | Q(is_closed=True))),
                name="%(class)s_is_public_if_published_and_not_closed",
            )
        ]

    def save(self, **kwargs):
        self.is_public = self.state == EventState.PUBLISHED and not self.is_closed
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "is_public"}
        super().save(**kwargs)
