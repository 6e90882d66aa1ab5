"""Kinds of pages whose rows belong to an office: found by their numbers, their addresses and their titles."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.urls import ResolverMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import override

from keeper.facts import rows_until_saved
from offices.models import Office
from website.addresses.moved import called
from website.languages.bilingual import languages, pick
from website.languages.own_pages import PageChoice, PageKind, PagesAsked


def _nothing(row: Any) -> str:
    return ""


@dataclass(frozen=True)
class RowsWithPage:
    """titles: texts of the row in which people look for it; the first is what it is called."""

    kind: str
    label: str | Promise
    model: type[Model]
    # What everybody may see, with all that its address is made of.
    public: Callable[[], QuerySet]
    titles: tuple[str, ...]
    # Of its page, with the public row for the arguments of an address.
    url_names: tuple[str, ...] = ()
    row_at: Callable[..., Any] = lambda **arguments: None
    address: Callable[[Any], str] = lambda row: row.get_absolute_url()
    called: Callable[[Any], str] | None = None
    # What tells rows apart that are called alike.
    details: Callable[[Any], str] = _nothing
    # The way to the office; "" where the row is one.
    office: str = "office"
    # Of the rows of one's own office those that all who change texts may see.
    for_staff: Callable[[QuerySet], QuerySet] = lambda rows: rows
    # What depends on the clock.
    is_there: Callable[[Any], bool] = lambda row: True
    # For files, which have no page.
    at: Callable[[str, ResolverMatch | None], str | None] | None = None
    _rows: Callable[[list[int]], list] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        load = rows_until_saved(lambda keys: self.public().filter(pk__in=keys))
        object.__setattr__(self, "_rows", load)

    def as_kind(self) -> PageKind:
        return PageKind(
            self.kind, self.label, self.model, self.addresses, self.at or self.key_at, self.choices
        )

    def addresses(self, keys: list[str]) -> dict[str, str]:
        rows = self._rows([int(key) for key in keys if key.isdecimal()])
        return {str(row.pk): self.address(row) for row in rows if self.is_there(row)}

    def key_at(self, path: str, match: ResolverMatch | None) -> str | None:
        if match is None or match.view_name not in self.url_names:
            return None
        row = self.row_at(**match.kwargs)
        return str(row.pk) if row is not None and self.is_there(row) else ""

    def choices(self, asked: PagesAsked) -> list[PageChoice]:
        rows = self._own(asked.offices) if asked.of_own else self._of_others(asked.offices)
        for word in asked.words:
            rows = rows.filter(self._has(word))
        found = list(rows[: asked.most])
        public = (
            {row.pk for row in self.public().filter(pk__in=[row.pk for row in found])} if found else set()
        )
        return [self._choice(row, row.pk in public and self.is_there(row), asked.language) for row in found]

    def _own(self, offices: tuple[int, ...]) -> QuerySet:
        rows = self.model._default_manager.filter(**{f"{self.office or 'pk'}__in": offices})
        rows = self.for_staff(rows)
        return rows.select_related(self.office) if self.office else rows

    def _of_others(self, offices: tuple[int, ...]) -> QuerySet:
        rows = self.public().exclude(**{f"{self.office or 'pk'}__in": offices})
        return rows.select_related(self.office) if self.office else rows

    def _has(self, word: str) -> Q:
        columns = [f"{title}_{code}" for title in self.titles for code in languages()]
        return reduce(or_, (Q(**{f"{column}__folded__contains": word}) for column in columns))

    def _choice(self, row: Any, is_public: bool, language: str) -> PageChoice:
        with override(language):
            words = self._name(row)
        state = "" if is_public else _("not public yet")
        around = [self._name(row), self.details(row), self._place(row), state]
        return PageChoice(str(row.pk), ", ".join(filter(None, around)), words)

    def _name(self, row: Any) -> str:
        return self.called(row) if self.called else pick(row, self.titles[0]).text

    def _place(self, row: Any) -> str:
        """Of its office, if it has one and is none itself."""
        of = row if self.office else None
        for step in filter(None, self.office.split("__")):
            of = getattr(of, step, None)
        return pick(of, "place").text if of else ""


def page_of_each_office(kind: str, label: Promise, name: Promise, url_name: str) -> PageKind:
    """A page that every office has beside its own. name: of one of them, with %(place)s."""
    return RowsWithPage(
        kind, label, Office, Office.objects.public, ("place", "name"),
        url_names=(url_name,),
        row_at=lambda slug: called(Office.objects.public(), slug),
        address=lambda office: reverse(url_name, args=[office.slug]),
        called=lambda office: name % {"place": pick(office, "place")},
        office="",
    ).as_kind()  # fmt: skip
