"""A new office is published when its head says so: what is missing, what then happens, one button."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from offices.models import Office
from offices.page.not_known import not_known
from offices.staff.confirmation_page import page_in_between
from offices.staff.history import note
from offices.staff.roles import HEADS
from website.languages.bilingual import languages, text_in


def is_missing(office: Office) -> list:
    """What residents would look for in vain, in words."""
    return [
        *filter(None, [not_known(office)]),
        *([] if office.units.exists() else [_("what the office does")]),
        *([] if all(text_in(office, "mission", code) for code in languages()) else [_("texts in English")]),
    ]


class OpensTheDoor:
    """For the page of an office in the admin."""

    def get_urls(self):
        publish = self.admin_site.admin_view(self.publish)
        return [path("<int:pk>/publish/", publish, name="offices_office_publish"), *super().get_urls()]

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or obj.is_public:
            return fieldsets
        return [(_("Not public yet"), {"fields": ["before_the_public"]}), *fieldsets]

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "before_the_public"]

    def before_the_public(self, office):
        return format_html(
            '<p>{}</p><p><a class="button" href="{}">{}</a></p>',
            _("Only staff see this office, its events, news and awards. Residents find nothing of it."),
            reverse("admin:offices_office_publish", args=[office.pk]),
            _("See what is missing and publish"),
        )

    before_the_public.short_description = _("Who sees it")

    def publish(self, request, pk):
        office = self.get_queryset(request).filter(pk=pk).first()
        if office is None:
            raise Http404
        if not self.may(request, office, HEADS):
            raise PermissionDenied
        if request.method == "POST" and not office.is_public:
            self._make_public(request, office)
        if office.is_public:
            return HttpResponseRedirect(reverse("admin:offices_office_change", args=[office.pk]))
        return page_in_between(
            self,
            request,
            "admin/offices/office/publish.html",
            _("Publish the office"),
            office=office,
            is_missing=is_missing(office),
            submit=_("Publish now"),
        )

    def _make_public(self, request, office):
        office.is_public = True
        office.save(update_fields=["is_public"])
        note(request.user, office, gettext_noop("Made public."))
        sentence = _("%(office)s is public now: its page, and all that is published of it.")
        messages.success(request, sentence % {"office": office})
