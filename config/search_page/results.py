"""The results of a search, under their headings or, of one kind, page by page."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from config.search_page.form import GROUPS, MOST_PAGES, SearchForm
from config.search_page.hits import Hit, shown
from config.search_page.pinned import ShownAnswer, pinned_answers
from search.asked.answer import SearchAnswer, answer
from search.asked.lookup import COUNTED, Found, Narrowed
from search.asked.question import understood
from search.words.cut import words_of
from search.words.stems import stems

# Of each group, where everything is shown; and on a page of one group.
FIRST, ON_A_PAGE = 5, 20


@dataclass(frozen=True)
class HitGroup:
    name: str
    title: str
    hits: list[Hit]
    # How many there are in words, and the query that shows them all; "" where they all are here.
    all_words: str = ""
    all_query: str = ""


@dataclass(frozen=True)
class Results:
    answer: SearchAnswer
    groups: list[HitGroup] = field(default_factory=list)
    previous: str = ""
    next: str = ""
    pinned: list[ShownAnswer] = field(default_factory=list)

    @property
    def corrections(self) -> list[tuple[str, str]]:
        """What was typed, and the word that was searched instead, as a hit writes it."""
        return [(typed, self._as_written(plain)) for typed, plain in self.answer.corrections]

    def _as_written(self, plain: str) -> str:
        """The word or, where only its stem is known, a word of that stem."""
        texts = [hit.text for group in self.groups for hit in group.hits]
        return (
            _written(texts, lambda word: word == plain)
            or _written(texts, lambda word: bool(set(stems(word)) & set(stems(plain))))
            or plain
        )

    def title(self) -> str:
        """The heading of the results: how many, and of what."""
        words = self.answer.question.typed
        if not self.answer.question.things:
            return _("Nothing was searched")
        if not self.answer.is_counted:
            return _("More than %(count)s hits for “%(words)s”") % {"count": COUNTED, "words": words}
        number = self.answer.count
        if not number and self.pinned:
            return _("An answer to “%(words)s”") % {"words": words}
        if not number:
            return _("No hit for “%(words)s”") % {"words": words}
        told = ngettext("%(count)s hit for “%(words)s”", "%(count)s hits for “%(words)s”", number)
        return told % {"count": number, "words": words}


def _written(texts: list[str], is_one: Callable[[str], bool]) -> str:
    found = (text[word.start : word.end] for text in texts for word in words_of(text) if is_one(word.plain))
    return next(found, "")


def results(form: SearchForm, now: datetime) -> Results:
    office, kind = form.value("office"), form.value("kind")
    narrowed = Narrowed(office_id=office.pk if office else None, group=kind or "")
    found = answer(form.typed, narrowed, now, at_most=MOST_PAGES * ON_A_PAGE if kind else FIRST * 8)
    pages = _of_one_kind(form, found, kind) if kind else _of_all_kinds(form, found)
    return (
        pages if form.value("page") else replace(pages, pinned=pinned_answers(understood(form.typed), office))
    )


def _of_all_kinds(form: SearchForm, found: SearchAnswer) -> Results:
    """The group with the best hit comes first, what is over last."""
    of_group: dict[str, list[Found]] = {}
    for hit in found.hits:
        of_group.setdefault(hit.range_name, []).append(hit)
    some = {name: _first(hits, found.counts.get(name, 0)) for name, hits in of_group.items()}
    # All at once, and told apart again.
    all_shown = iter(shown([hit for hits in some.values() for hit in hits], found.phrases))
    groups = [
        _group(form, name, list(islice(all_shown, len(hits))), found.counts.get(name, 0))
        for name, hits in some.items()
    ]
    return Results(found, groups)


def _first(hits: list[Found], number: int) -> list[Found]:
    return hits if len(hits) == number <= FIRST + 2 else hits[:FIRST]


def _group(form: SearchForm, name: str, hits: list[Hit], number: int) -> HitGroup:
    if number <= len(hits):
        return HitGroup(name, str(GROUPS[name]), hits)
    return HitGroup(name, str(GROUPS[name]), hits, _number_of_all(number), _query(form, kind=name))


def _number_of_all(number: int) -> str:
    if number > COUNTED:
        return _("Show more than %(count)s hits") % {"count": COUNTED}
    return _("Show all %(count)s hits") % {"count": number}


def _of_one_kind(form: SearchForm, found: SearchAnswer, kind: str) -> Results:
    page = form.value("page") or 1
    start = (page - 1) * ON_A_PAGE
    some = found.hits[start : start + ON_A_PAGE]
    has_next = len(found.hits) > start + ON_A_PAGE and page < MOST_PAGES
    return Results(
        found,
        [HitGroup(kind, str(GROUPS[kind]), shown(some, found.phrases))] if some else [],
        previous=_query(form, page=page - 1 if page > 2 else None) if page > 1 else "",
        next=_query(form, page=page + 1) if has_next else "",
    )


def _query(form: SearchForm, **changes) -> str:
    """The query of an address that asks for the same, but for these."""
    office = form.value("office")
    state = {
        "q": form.typed,
        "kind": form.value("kind"),
        "office": office.slug if office else None,
        **changes,
    }
    return urlencode({name: value for name, value in state.items() if value})
