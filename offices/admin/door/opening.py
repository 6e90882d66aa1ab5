"""An office is published when its head says so, and taken back again: what is missing, what then happens."""

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

# The part of the form where somebody looks for it who does not do it every day.
LAST_PART = "legal"


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
        withdraw = self.admin_site.admin_view(self.withdraw)
        return [
            path("<int:pk>/publish/", publish, name="offices_office_publish"),
            path("<int:pk>/withdraw/", withdraw, name="offices_office_withdraw"),
            *super().get_urls(),
        ]

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or request is None:
            return fieldsets
        if not obj.is_public:
            return [(_("Not public yet"), {"fields": ["before_the_public"]}), *fieldsets]
        if self.parts_of(request)[0].key == LAST_PART and self.may(request, obj, HEADS):
            return [*fieldsets, (_("The public"), {"fields": ["before_withdrawing"]})]
        return fieldsets

    def get_readonly_fields(self, request, obj=None):
        return [*super().get_readonly_fields(request, obj), "before_the_public", "before_withdrawing"]

    def before_the_public(self, office):
        return format_html(
            '<p>{}</p><p><a class="button" href="{}">{}</a></p>',
            _("Only staff see this office, its events, news and awards. Residents find nothing of it."),
            reverse("admin:offices_office_publish", args=[office.pk]),
            _("See what is missing and publish"),
        )

    before_the_public.short_description = _("Who sees it")

    def before_withdrawing(self, office):
        return format_html(
            '<p>{}</p><p><a class="button" href="{}">{}</a></p>',
            _("Everybody sees this office."),
            reverse("admin:offices_office_withdraw", args=[office.pk]),
            _("Take the office back from the public"),
        )

    before_withdrawing.short_description = _("Who sees it")

    def publish(self, request, pk):
        office = self._office_of_head(request, pk)
        if request.method == "POST" and not office.is_public:
            self._make_public(request, office)
        if office.is_public:
            return _to_form_of(office)
        return page_in_between(
            self,
            request,
            "admin/offices/office/publish.html",
            _("Publish the office"),
            office=office,
            is_missing=is_missing(office),
            submit=_("Publish now"),
        )

    def withdraw(self, request, pk):
        office = self._office_of_head(request, pk)
        if request.method == "POST" and office.is_public:
            self._withdraw(request, office)
        if not office.is_public:
            return _to_form_of(office)
        return page_in_between(
            self,
            request,
            "admin/offices/office/withdraw.html",
            _("Take the office back from the public"),
            office=office,
            submit=_("Take it back now"),
        )

    def _office_of_head(self, request, pk) -> Office:
        office = self.get_queryset(request).filter(pk=pk).first()
        if office is None:
            raise Http404
        if not self.may(request, office, HEADS):
            raise PermissionDenied
        return office

    def _make_public(self, request, office):
        office.is_public = True
        office.save(update_fields=["is_public"])
        note(request.user, office, gettext_noop("Made public."))
        sentence = _("%(office)s is public now: its page, and all that is published of it.")
        messages.success(request, sentence % {"office": office})

    def _withdraw(self, request, office):
        office.is_public = False
        office.save(update_fields=["is_public"])
        note(request.user, office, gettext_noop("Taken back from the public."))
        sentence = _("%(office)s is not public any more. Nothing is deleted.")
        messages.success(request, sentence % {"office": office})


def _to_form_of(office: Office) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:offices_office_change", args=[office.pk]))
