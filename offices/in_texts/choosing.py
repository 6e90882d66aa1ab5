"""What the editor asks for: the pages that a text can link to, found by words of their titles."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.http import Http404, JsonResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from offices.in_texts.view import offices_of
from website.admin.folded_search import words_of
from website.contributions.registry import all_of
from website.languages.bilingual import languages
from website.languages.own_pages import PageKind, PagesAsked, Reference

# Of one kind: so many of one's own offices, and of others. Words find the rest.
MOST_OF_OWN, MOST_OF_OTHERS = 12, 8
MOST_WITHOUT_ROWS = 100
LONGEST_QUESTION = 200


class ChoosingForm(forms.Form):
    """q: words of a title. language: that of the text."""

    q = forms.CharField(required=False)
    language = forms.CharField(required=False)

    def asked_for(self) -> tuple[tuple[str, ...], str]:
        """What is not known, or no text at all, is as if nobody had asked for it."""
        self.is_valid()
        typed = self.cleaned_data.get("q", "")[:LONGEST_QUESTION]
        language = self.cleaned_data.get("language", "")
        return tuple(words_of(typed)), language if language in languages() else languages()[0]


@never_cache
@require_GET
def page_choices(request):
    if not admin.site.has_permission(request):
        raise Http404
    words, language = ChoosingForm(request.GET).asked_for()
    groups = list(_groups(tuple(offices_of(request.user)), words, language))
    count = sum(len(group["pages"]) for group in groups)
    is_all = not any(group.pop("has_more") for group in groups)
    return JsonResponse({"groups": groups, "said": _said(count, is_all)})


def _groups(offices: tuple[int, ...], words: tuple[str, ...], language: str) -> Iterator[dict[str, Any]]:
    """Those of one's own offices first. Nobody who changes no texts is told of any."""
    for of_own in [True, False] if offices else []:
        for kind in all_of(PageKind):
            most = _most(kind, of_own)
            pages = _pages(kind, PagesAsked(offices, of_own, words, most + 1, language))
            if pages:
                yield {"label": _label(kind, of_own), "pages": pages[:most], "has_more": len(pages) > most}


def _most(kind: PageKind, of_own: bool) -> int:
    """Pages without rows are few, and all of them are worth a look."""
    if kind.model is None:
        return MOST_WITHOUT_ROWS
    return MOST_OF_OWN if of_own else MOST_OF_OTHERS


def _label(kind: PageKind, of_own: bool) -> str:
    label = capfirst(str(kind.label))
    is_of_others = not of_own and kind.model is not None
    return _("%(kind)s of other offices") % {"kind": label} if is_of_others else label


def _pages(kind: PageKind, asked: PagesAsked) -> list[dict[str, str]]:
    return [
        {"href": str(Reference(kind.kind, each.key)), "label": each.label, "words": each.words}
        for each in kind.choices(asked)
    ]


def _said(count: int, is_all: bool) -> str:
    if not count:
        return _("No page found. Other words may find it.")
    found = ngettext("%(count)s page", "%(count)s pages", count) % {"count": count}
    return (
        found if is_all else _("%(found)s, and there are more. Type words of the title.") % {"found": found}
    )
