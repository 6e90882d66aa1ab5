"""What a ModelAdmin says about a row: whether the public sees it, and since or until when."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import admin, messages
from django.db import models
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from website.formats.in_words import date_and_time

from .choice import PROPOSED, PUBLISHED, PublishedOrNot, PublishingChoice, words_for
from .span import as_shown_now


@dataclass(frozen=True)
class Standing:
    """Whether a row is published, and from when until when. why_not: why nobody sees it nevertheless."""

    is_published: bool
    starts: datetime | None = None
    ends: datetime | None = None
    why_not: str | Promise = ""

    @property
    def is_visible(self) -> bool:
        now = timezone.now()
        has_begun = self.starts is None or self.starts <= now
        return self.is_published and has_begun and not self.has_ended and not self.why_not

    @property
    def has_ended(self) -> bool:
        return self.ends is not None and self.ends <= timezone.now()

    def in_words(self, address: str = "", was_saved: bool = False) -> str | SafeString:
        """What is true now. address: where everybody can see it."""
        if not self.is_published:
            return _("Saved as a draft, not visible yet.") if was_saved else _("Draft, not visible yet.")
        if self.why_not:
            return str(self.why_not)
        if self.has_ended:
            return _("Ended: %(moment)s.") % {"moment": date_and_time(self.ends)}
        if not self.is_visible:
            return _("Will appear: %(moment)s.") % {"moment": date_and_time(self.starts)}
        return self._visible(address)

    def _visible(self, address: str) -> str | SafeString:
        sentence = _("Published: everybody can see it now.")
        if address:
            link = format_html('<a href="{}">{}</a>', address, address)
            sentence = format_html(_("Published: everybody can see it now at {}."), link)
        if not self.ends:
            return sentence
        until = _("It disappears by itself: %(moment)s.") % {"moment": date_and_time(self.ends)}
        return format_html("{} {}", sentence, until)


class Publishes:
    """For a ModelAdmin. publishing_field: the column that the control sets; "" where a SpanForm has it."""

    publishing_field = "state"

    def standing(self, obj) -> Standing:
        raise NotImplementedError

    def make_visible(self, obj) -> None:
        """For a preview (drafts/preview/), in a transaction that is undone."""
        super().make_visible(obj)
        if columns := self.as_published(obj):
            type(obj)._base_manager.filter(pk=obj.pk).update(**columns)

    def as_published(self, obj) -> dict:
        if not self.publishing_field:
            return as_shown_now(self.form, obj)
        column = obj._meta.get_field(self.publishing_field)
        return {column.name: True if isinstance(column, models.BooleanField) else PUBLISHED}

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name != self.publishing_field:
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(db_field, models.BooleanField):
            return PublishedOrNot(label=db_field.verbose_name, initial=db_field.get_default())
        field = super().formfield_for_dbfield(db_field, request, **{**kwargs, "widget": PublishingChoice})
        field.choices = words_for(field.choices)
        return field

    @admin.display(description=gettext_lazy("state"))
    def publication(self, obj):
        """For those who may not change it."""
        return self.what_is_true(obj) if obj else "–"

    def what_is_true(self, obj, was_saved=False) -> str | SafeString:
        return self.standing(obj).in_words(self.get_view_on_site_url(obj) or "", was_saved)

    def get_form(self, request, obj=None, change=False, **kwargs):
        """Nobody proposes here: only what is proposed can stay so."""
        form = super().get_form(request, obj, change, **kwargs)
        field = form.base_fields.get(self.publishing_field)
        if field and getattr(obj, self.publishing_field, None) != PROPOSED:
            field.choices = [each for each in field.choices if each[0] != PROPOSED]
        return form

    def response_add(self, request, obj, *args, **kwargs):
        self._say(request, obj)
        return super().response_add(request, obj, *args, **kwargs)

    def response_change(self, request, obj):
        self._say(request, obj)
        return super().response_change(request, obj)

    def _say(self, request, obj) -> None:
        self.message_user(request, self.what_is_true(obj, was_saved=True), messages.INFO)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None and obj.pk:
            context["what_is_true"] = self.what_is_true(self.model._base_manager.get(pk=obj.pk))
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)
