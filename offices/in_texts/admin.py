"""Staff read in which texts a fact of a row stands, and which link to it, before they change or delete it."""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import ngettext

from offices.desk.ways import to_row
from website.rich_text.where_used import facts_of, pages_of, texts_linking_to, texts_with


class ShowsWhereUsed:
    """For the ModelAdmin of a row that texts take facts from or link to, or on whose page such rows stand."""

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None and obj.pk:
            rows = [obj, *_rows_of(context["inline_admin_formsets"])]
            context |= _uses(request, rows)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def delete_view(self, request, object_id, extra_context=None):
        row = self.get_object(request, unquote(object_id))
        uses = _uses(request, [row]) if row is not None else {}
        return super().delete_view(request, object_id, {**(extra_context or {}), **uses})

    def get_actions(self, request):
        actions = super().get_actions(request)
        if "delete_selected" in actions:
            function, *words = actions["delete_selected"]
            actions["delete_selected"] = (_telling(function), *words)
        return actions


def _telling(delete_selected: Callable) -> Callable:
    """The action of a list, whose page says which texts link to what is chosen."""

    @wraps(delete_selected)
    def told(model_admin, request, queryset):
        rows = list(queryset)
        response = delete_selected(model_admin, request, queryset)
        if getattr(response, "context_data", None) is not None:
            response.context_data["linked_in"] = _links_to(request, rows)
        return response

    return told


def _rows_of(inlines) -> Iterator[Model]:
    for inline in inlines:
        yield from (form.instance for form in inline.formset.initial_forms if form.instance.pk)


def _uses(request, rows: list[Model]) -> dict[str, list[SafeString | str]]:
    facts = (use for row in rows for href in facts_of(row) for use in texts_with(href))
    return {"used_in": _in_lines(request, facts), "linked_in": _links_to(request, rows)}


def _links_to(request, rows: list[Model]) -> list[SafeString | str]:
    return _in_lines(request, texts_linking_to([page for row in rows for page in pages_of(row)]))


def _in_lines(request, uses: Iterable[tuple[Model, str]]) -> list[SafeString | str]:
    """A link to each text that this person may see, and how many there are beside them."""
    found, hidden = {}, 0
    for text, name in uses:
        if _sees(request, text):
            found[type(text), text.pk, name] = _in_words(text, name)
        else:
            hidden += 1
    return [*found.values(), *_of_others(hidden)]


def _sees(request, text: Model) -> bool:
    model_admin = admin.site._registry.get(type(text))
    return bool(model_admin and model_admin.has_view_permission(request, text))


def _in_words(text: Model, name: str) -> SafeString:
    label = text._meta.get_field(name).verbose_name
    return format_html(
        '<a href="{}">{} “{}”, {}</a>', to_row(text, name), capfirst(text._meta.verbose_name), text, label
    )


def _of_others(count: int) -> Iterator[str]:
    if count:
        sentence = ngettext("%(count)s text of another office", "%(count)s texts of other offices", count)
        yield sentence % {"count": count}
