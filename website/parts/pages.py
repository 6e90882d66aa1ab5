"""The pages of a row whose form has parts."""

from collections.abc import Sequence

from django.contrib.admin.templatetags.admin_urls import add_preserved_filters
from django.contrib.admin.utils import quote
from django.forms.formsets import INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.text import format_lazy

from .part import FormPart

# The button that saves and leads on.
GO_ON = "_next"
# On the page for a new row: a part beside the first one, with what somebody has typed into it.
ALSO = "also"


class PartedPages:
    """For a ModelAdmin. Without parts it is as it was."""

    parts: Sequence[FormPart] = ()
    # Fieldsets on top of every part, such as whether the row is published.
    on_every_part: Sequence = ()
    # Fieldsets that only a new row shows beside the first part: what it cannot be without.
    when_adding: Sequence = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.parts:
            self.inlines = [rows for part in self.parts for rows in part.all_rows]

    @cached_property
    def part_page(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_part"

    def get_urls(self):
        if not self.parts:
            return super().get_urls()
        page = self.admin_site.admin_view(self.part_view)
        return [path("<path:object_id>/change/<slug:part>/", page, name=self.part_page), *super().get_urls()]

    def part_view(self, request, object_id, part: str):
        request.parts = [self._part(part)]
        return self.change_view(request, object_id)

    def _part(self, key: str) -> FormPart:
        for part in self.parts[1:]:
            if part.key == key:
                return part
        raise Http404

    def part_address(self, pk, part: FormPart) -> str:
        if part == self.parts[0]:
            page = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
            return reverse(page, args=[quote(pk)])
        return reverse(f"admin:{self.part_page}", args=[quote(pk), part.key])

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if self.parts and object_id is None and request.method == "POST" and hasattr(request, "parts"):
            # What was typed into a part of a row that is gone: it comes back beside the first part.
            form_url = _with_also(form_url, request.parts[-1], self.parts[0])
            request.parts = list(dict.fromkeys([self.parts[0], *request.parts]))
            request.POST = self._with_first_part(request)
        elif self.parts and not hasattr(request, "parts"):
            request.parts = self._asked_for(request, object_id)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _with_first_part(self, request):
        """What was sent, and the first part as a new row has it."""
        sent = request.POST.copy()
        for name, field in self.get_form(request, None, change=False).base_fields.items():
            if name not in sent and field.initial not in {None, ""}:
                sent[name] = field.initial() if callable(field.initial) else field.initial
        for formset, _inline in self.get_formsets_with_inlines(request):
            for what in [TOTAL_FORM_COUNT, INITIAL_FORM_COUNT]:
                sent.setdefault(f"{formset.get_default_prefix()}-{what}", "0")
        return sent

    def _asked_for(self, request, object_id) -> list[FormPart]:
        also = request.GET.get(ALSO, "") if object_id is None else ""
        return [self.parts[0], *(part for part in self.parts[1:] if part.key == also)]

    def parts_of(self, request) -> Sequence[FormPart]:
        """Those on the page of this request; all where nobody asks for a page."""
        return getattr(request, "parts", self.parts)

    def own_fieldsets(self, request, obj=None):
        if not self.parts:
            return super().own_fieldsets(request, obj)
        fieldsets = [each for part in self.parts_of(request) for each in part.fieldsets]
        more = self.when_adding if request and obj is None else []
        return [*self.on_every_part, *fieldsets, *more]

    def get_inlines(self, request, obj):
        if not self.parts:
            return super().get_inlines(request, obj)
        return [rows for part in self.parts_of(request) for rows in part.all_rows]

    def response_post_save_add(self, request, obj):
        return self._go_on(request, obj) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request, obj):
        return self._go_on(request, obj) or super().response_post_save_change(request, obj)

    def _go_on(self, request, obj) -> HttpResponseRedirect | None:
        following = self.part_after(request) if GO_ON in request.POST else None
        if following is None:
            return None
        return HttpResponseRedirect(self._with_filters(request, self.part_address(obj.pk, following)))

    def _with_filters(self, request, address: str) -> str:
        kept = {"preserved_filters": self.get_preserved_filters(request), "opts": self.opts}
        return add_preserved_filters(kept, address)

    def part_after(self, request) -> FormPart | None:
        """The one that follows upon the page of this request."""
        if not self.parts:
            return None
        place = self.parts.index(self.parts_of(request)[-1]) + 1
        return self.parts[place] if place < len(self.parts) else None

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if self.parts:
            context |= self._context(request, context, obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _context(self, request, context, obj) -> dict:
        here = self.parts_of(request)
        early = {rows for part in here for rows in part.early_rows}
        inlines = context["inline_admin_formsets"]
        return {
            "title": format_lazy("{}: {}", context["title"], here[0].title),
            "part_links": [self._link(request, part, here, obj) for part in self.parts],
            "next_part": self.part_after(request),
            "rows_after": len(self.on_every_part),
            "early_rows": [each for each in inlines if type(each.opts) in early],
            "late_rows": [each for each in inlines if type(each.opts) not in early],
            "show_save_and_add_another": False,
        }

    def _link(self, request, part: FormPart, here: Sequence[FormPart], obj) -> dict:
        """Without an address as long as the row is not stored."""
        is_stored = obj is not None and obj.pk is not None
        address = self._with_filters(request, self.part_address(obj.pk, part)) if is_stored else ""
        return {"title": part.title, "address": address, "is_here": part in here}


def _with_also(address: str, part: FormPart, first: FormPart) -> str:
    return address if part == first else f"{address}?{ALSO}={part.key}"
