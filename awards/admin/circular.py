from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, ngettext

from awards.circulars.sending import not_delivered, send
from awards.models import Circular
from offices.staff.history import note
from offices.staff.one_office import OneOfficeForm
from offices.staff.roles import MODERATORS
from offices.staff.scope import OfficeAdmin
from outbox.models import Mail

from . import circular_preview

PREVIEW = "_preview"  # the button


class CircularForm(OneOfficeForm):
    def clean(self):
        """The page has locked the row: nobody sends it while it is written over."""
        if self.instance.pk and not Circular.objects.drafts().filter(pk=self.instance.pk).exists():
            raise ValidationError(_("Somebody has just sent this mail. It can no longer be changed."))
        return super().clean()


@admin.register(Circular)
class CircularAdmin(OfficeAdmin):
    """Written, looked at as it will go out, and sent once. What was sent can only be read."""

    form = CircularForm
    office_path = "edition__award__office"
    visible_to = changed_by = MODERATORS
    has_working_copies = False
    list_display = ["subject", "edition", "audience", "sent_at", "recipients"]
    list_filter = ["edition", "audience"]
    search_fields = ["subject", "body"]
    fieldsets = [
        (None, {"fields": ["edition", "audience"]}),
        (gettext_lazy("Mail"), {"fields": ["subject", "body"]}),
    ]
    sent = (
        gettext_lazy("Sent"),
        {"fields": ["recipients", "delivery", "sent_at", "sent_by", "created", "created_by"]},
    )
    readonly_fields = sent[1]["fields"]
    change_form_template = "admin/awards/circular/change_form.html"

    def get_fieldsets(self, request, obj=None):
        sets = super().get_fieldsets(request, obj)
        return [*sets, self.sent] if obj and obj.is_sent else sets

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and not (obj and obj.is_sent)

    def has_delete_permission(self, request, obj=None):
        """What the office has told people stays on record, unless an operator deletes it."""
        may = super().has_delete_permission(request, obj)
        return may and (request.user.is_superuser or not (obj and obj.is_sent))

    @admin.display(description=gettext_lazy("of these mails"))
    def delivery(self, obj):
        return _delivery_in_words(not_delivered(obj))

    def save_model(self, request, obj, form, change):
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)

    def response_add(self, request, obj, post_url_continue=None):
        return self._on_to_preview(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._on_to_preview(request, obj) or super().response_change(request, obj)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if self.has_change_permission(request, obj):
            title = _("Save, and look at the mail before it is sent")
            context["more_buttons"] = [{"name": PREVIEW, "title": title}]
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _on_to_preview(self, request, obj):
        if PREVIEW not in request.POST:
            return None
        return HttpResponseRedirect(reverse("admin:awards_circular_preview", args=[obj.pk]))

    def get_urls(self):
        preview = self.admin_site.admin_view(self.preview)
        return [path("<int:pk>/preview/", preview, name="awards_circular_preview"), *super().get_urls()]

    def preview(self, request, pk):
        circular = self.get_queryset(request).filter(pk=pk).first()
        if circular is None:
            raise Http404
        if circular.is_sent:
            return self._back(request, circular, _("This mail has been sent."), messages.INFO)
        if request.method == "POST":
            return self._send(request, circular)
        return circular_preview.page(self, request, circular)

    def _send(self, request, circular):
        if not self.has_change_permission(request, circular):
            raise PermissionDenied
        with transaction.atomic():
            is_sent = send(circular, request.POST.get("seen", ""), request.user, timezone.now())
            circular.refresh_from_db()
            if is_sent:
                sent = gettext_noop("Sent. Recipients: %(count)s.")
                note(request.user, circular, sent, count=circular.recipients)
        if circular.is_sent:
            return self._back(request, circular, _sent_in_words(circular), messages.SUCCESS)
        sentence = _(
            "Nothing has been sent: the mail, or who gets it, has changed meanwhile. Please look at it again."
        )
        self.message_user(request, sentence, messages.WARNING)
        return circular_preview.page(self, request, circular)

    def _back(self, request, circular, sentence, level):
        self.message_user(request, sentence, level)
        return HttpResponseRedirect(reverse("admin:awards_circular_change", args=[circular.pk]))


def _sent_in_words(circular: Circular) -> str:
    sentence = ngettext(
        "The mail is on its way to %(count)s recipient.",
        "The mail is on its way to %(count)s recipients.",
        circular.recipients,
    )
    return sentence % {"count": circular.recipients}


def _delivery_in_words(counts: dict[str, int]) -> str:
    """By the state of mails how many there are."""
    words = {
        Mail.State.WAITING: _("waiting: %(count)s"),
        Mail.State.SENDING: _("being sent: %(count)s"),
        Mail.State.GIVEN_UP: _("not delivered: %(count)s"),
    }
    told = [words[state] % {"count": count} for state, count in sorted(counts.items())]
    return ", ".join(told) or _("all have been handed to the mail server")
