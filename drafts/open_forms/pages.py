"""For a ModelAdmin with working copies: its forms keep what is typed, and tell who else has them open."""

from dataclasses import dataclass

from django.contrib.admin.utils import quote, unquote
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import path, reverse

from drafts.admin.drawing import DrawnForm
from drafts.admin.pages import WorkingCopies
from drafts.models import OpenForm
from drafts.open_forms import kept
from drafts.open_forms.others import others_in_words
from drafts.sent import PAGE, PAGE_BEFORE, page_number, read, shown_version
from drafts.trying.request import is_carried_out
from website.formats.in_words import time_today
from website.public_forms.guards.ticket import new_ticket

# In the address of a form that shows what somebody has typed before and not saved.
UNSAVED = "unsaved"


@dataclass(frozen=True)
class OnTheForm:
    """What the page of a form tells its script, and who reads it.

    typed: from before, not saved. page_before: the page it was typed on, where the form shows it.
    """

    address: str
    part: str
    page: str
    others: list[str]
    typed: OpenForm | None
    is_shown: bool
    page_before: str

    @property
    def when(self) -> str:
        return time_today(self.typed.saved_at) if self.typed else ""


class OpenForms(WorkingCopies):
    """In place of WorkingCopies."""

    def get_urls(self):
        if not self.has_working_copies:
            return super().get_urls()
        page, name = self.admin_site.admin_view(self.open_form_view), self._open_form_page
        return [
            path("open-form/", page, name=f"{name}_new"),
            path("<path:object_id>/open-form/", page, name=name),
            *super().get_urls(),
        ]

    @property
    def _open_form_page(self):
        return f"{self.opts.app_label}_{self.opts.model_name}_open_form"

    def open_form_view(self, request, object_id=None):
        """Where the page of a form tells that it is open, and what was typed. Answers with who else is."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        row = self.row_to_copy(request, object_id)
        if row is None if object_id else not self.has_add_permission(request):
            raise Http404
        return self._note(request, row, row.pk if row is not None else None)

    def _note(self, request, row, pk):
        part = request.POST.get("part", "")
        if part not in {"", *(each.key for each in self.parts)}:
            raise Http404
        typed = QueryDict(request.POST["typed"]) if request.POST.get("typed") else None
        form = request.user, self.model, pk, part
        page = page_number(request.POST, PAGE)
        if "discard" in request.POST:
            kept.forget(*form, pages=[page])
            return HttpResponseRedirect(self._form_address(pk, part))
        if typed is not None:
            kept.note(*form, page, read(typed), shown_version(typed))
        elif "left" not in request.POST:
            kept.note(*form, page, None, "")
        if "left" in request.POST:
            kept.left(*form, page)
        others = others_in_words(row, request.user) if row is not None else []
        return render(request, "admin/open_forms/others.html", {"others": others})

    def _form_address(self, pk, part):
        if pk is None:
            return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
        return self.address_of_part(pk, part)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if self._has_saved(request, response):
            pk = unquote(object_id) if object_id else None
            pages = [page_number(request.POST, name) for name in [PAGE, PAGE_BEFORE]]
            kept.forget(request.user, self.model, pk, self.part_of(request), pages)
        return response

    def _has_saved(self, request, response):
        if not self.has_working_copies or is_carried_out(request):
            return False
        return request.method == "POST" and response.status_code == 302

    def _what_to_draw(self, request, row):
        if UNSAVED in request.GET and (typed := self._typed(request, row)):
            return DrawnForm(typed.sent, typed.shown)
        return super()._what_to_draw(request, row)

    def _typed(self, request, row):
        pk = row.pk if row is not None else None
        return kept.typed_by(request.user, self.model, pk, self.part_of(request))

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if self.has_working_copies and not is_carried_out(request) and self._may_type(request, obj):
            context["open_form"] = self._place(request, obj if obj and obj.pk else None)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _may_type(self, request, obj):
        if obj and obj.pk:
            return self.has_change_permission(request, obj)
        return self.has_add_permission(request)

    def _place(self, request, row):
        name = f"admin:{self._open_form_page}"
        typed = self._typed(request, row) if request.method == "GET" else None
        return OnTheForm(
            reverse(name, args=[quote(row.pk)]) if row else reverse(f"{name}_new"),
            self.part_of(request),
            new_ticket(),
            others_in_words(row, request.user) if row else [],
            typed,
            UNSAVED in request.GET,
            typed.page if typed and UNSAVED in request.GET else page_number(request.POST, PAGE_BEFORE),
        )
