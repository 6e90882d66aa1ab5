"""What many pages say alike is worked out once in each process, and remembered until somebody saves.

    @until_saved
    def offices() -> tuple[Office, ...]: …

    @until_the_next_moment
    def towns_to_come() -> Towns: …

    @rows_until_saved
    def dates(keys) -> QuerySet[EventDate]: …

Nothing of it may depend on who asks. All are given the same: nobody may change it.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db.models import Model

from keeper import commits, moments, version
from keeper.version.request import current_request
from website.contributions.registry import entered

Asked = ParamSpec("Asked")
Row = TypeVar("Row", bound=Model)
Fact = TypeVar("Fact")

# Of one kind, the ones worked out last: what people look at in an hour. Whole pages are large.
AT_MOST, PAGES_AT_MOST = 1_000, 64


class Memory:
    """Facts of one kind, of the content as it is now."""

    def __init__(self, at_most: int = AT_MOST):
        self.at_most = at_most
        self._known: tuple[object, OrderedDict] = (None, OrderedDict())

    def remembered(self, key: Hashable, work_out: Callable[[], Fact]) -> Fact:
        """What was worked out for this key, or is now."""
        now = version.met()
        if now is None:
            return work_out()
        facts = self.facts(now)
        try:
            return facts[key]
        except KeyError:
            fact = work_out()
        self.remember(facts, now, {key: fact})
        return fact

    def facts(self, version: int) -> OrderedDict:
        """Those of this version; of a thread's own where it has written what is not committed yet."""
        if (unsaved := commits.unsaved()) is not None:
            return unsaved.setdefault((self, version), OrderedDict())
        return self._while(version, entered())

    def remember(self, facts: OrderedDict, now: int, more: dict) -> None:
        # What was saved meanwhile may be half in it.
        if version.current() == now:
            facts.update(more)
            while len(facts) > self.at_most:
                facts.popitem(last=False)

    def _while(self, *state: object) -> OrderedDict:
        # Looked at once: another thread may be at another state already.
        known = self._known
        if known[0] != state:
            self._known = known = (state, OrderedDict())
        return known[1]


class MemoryUntilTheNextMoment(Memory):
    """Facts that end with all pages, too (keeper/moments.py)."""

    def facts(self, version: int) -> OrderedDict:
        # Moments are asked of what is committed. A request does not last until the next one.
        if (unsaved := commits.unsaved()) is not None:
            request = current_request()
            return unsaved.setdefault((self, version, request), OrderedDict()) if request else OrderedDict()
        return self._while(version, entered(), moments.until(version))


def until_saved(work_out: Callable[Asked, Fact]) -> Callable[Asked, Fact]:
    """Around a function that does not look at the clock: its fact holds until the content version moves."""
    return _remembering(work_out, Memory())


def until_the_next_moment(work_out: Callable[Asked, Fact]) -> Callable[Asked, Fact]:
    """Around a function that looks at the clock: its fact ends with all pages, too (keeper/moments.py)."""
    return _remembering(work_out, MemoryUntilTheNextMoment())


def _remembering(work_out: Callable[Asked, Fact], memory: Memory) -> Callable[Asked, Fact]:
    @wraps(work_out)
    def remembered(*args: Asked.args, **named: Asked.kwargs) -> Fact:
        return memory.remembered((*args, *named.items()), lambda: work_out(*args, **named))

    return remembered


def rows_until_saved(load: Callable[[list[int]], Iterable[Row]]) -> Callable[[Iterable[int]], list[Row]]:
    """Around a function that loads rows by their ids: only those are loaded that are not known yet.

    They are in the order of the ids; one that is gone meanwhile is left out, and not asked for again.
    """
    memory = Memory()

    @wraps(load)
    def rows(keys: Iterable[int]) -> list[Row]:
        keys, now = list(keys), version.met()
        facts = OrderedDict() if now is None else memory.facts(now)
        found = {key: facts[key] for key in keys if key in facts}
        if missing := [key for key in keys if key not in found]:
            loaded = dict.fromkeys(missing) | {row.pk: row for row in load(missing)}
            found |= loaded
            if now is not None:
                memory.remember(facts, now, loaded)
        return [row for key in keys if (row := found[key]) is not None]

    return rows


class PageFacts(dict):
    """The context of a page. Worked out anew, it is another one, whatever is in it."""

    __hash__ = object.__hash__  # type: ignore[assignment]  # a dict has none
    __eq__ = object.__eq__


def facts_of_page(work_out: Callable[Asked, dict]) -> Callable[Asked, PageFacts]:
    """Around a function that makes the context of a page, without what is the visitor's.

    In the template it is `facts`, for the part that {% keep facts %} renders once.
    """

    def with_itself(*args: Asked.args, **named: Asked.kwargs) -> PageFacts:
        found = PageFacts(work_out(*args, **named))
        found["facts"] = found
        return found

    return _remembering(wraps(work_out)(with_itself), MemoryUntilTheNextMoment(PAGES_AT_MOST))
