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
from collections.abc import Callable, Iterable
from functools import update_wrapper
from typing import Generic, ParamSpec, TypeVar

from django.db.models import Model

from keeper import commits, moments, version

Asked = ParamSpec("Asked")
Row = TypeVar("Row", bound=Model)
Fact = TypeVar("Fact")

# Of one kind, the ones worked out last: what people look at in an hour.
AT_MOST = 1_000


class Memory:
    """Facts of one kind, of the content as it is now."""

    def __init__(self):
        self._known: tuple[object, OrderedDict] = (None, OrderedDict())

    def facts(self, version: int) -> OrderedDict:
        """Those of this version; of a thread's own where it has written what is not committed yet."""
        if (unsaved := commits.unsaved()) is not None:
            return unsaved.setdefault((self, version), OrderedDict())
        return self._while(version)

    def _while(self, state: object) -> OrderedDict:
        if self._known[0] != state:
            self._known = (state, OrderedDict())
        return self._known[1]


class MemoryUntilTheNextMoment(Memory):
    def facts(self, version: int) -> OrderedDict:
        # Moments are asked of what is committed.
        return (
            OrderedDict() if commits.unsaved() is not None else self._while((version, moments.until(version)))
        )


class until_saved(Generic[Asked, Fact]):  # noqa: N801 (a decorator)
    """Around a function that does not look at the clock: its fact holds until the content version moves."""

    memory: type[Memory] = Memory

    def __init__(self, work_out: Callable[Asked, Fact]):
        update_wrapper(self, work_out)
        self._work_out = work_out
        self._memory = self.memory()

    def __call__(self, *args: Asked.args, **named: Asked.kwargs) -> Fact:
        now = version.met()
        if now is None:
            return self._work_out(*args, **named)
        facts, key = self._memory.facts(now), (*args, *named.items())
        try:
            return facts[key]
        except KeyError:
            fact = self._work_out(*args, **named)
        _remember(facts, now, {key: fact})
        return fact


class until_the_next_moment(until_saved[Asked, Fact]):  # noqa: N801 (a decorator)
    """Around a function that looks at the clock: its fact ends with all pages, too (keeper/moments.py)."""

    memory = MemoryUntilTheNextMoment


class rows_until_saved(Generic[Row]):  # noqa: N801 (a decorator)
    """Around a function that loads rows by their ids: only those are loaded that are not known yet."""

    def __init__(self, load: Callable[[list[int]], Iterable[Row]]):
        update_wrapper(self, load)
        self._load = load
        self._memory = Memory()

    def __call__(self, keys: Iterable[int]) -> list[Row]:
        """In the order of the keys. One that is gone meanwhile is left out."""
        keys, now = list(keys), version.met()
        facts = OrderedDict() if now is None else self._memory.facts(now)
        found = {key: facts[key] for key in keys if key in facts}
        if missing := [key for key in keys if key not in found]:
            loaded = {row.pk: row for row in self._load(missing)}
            _remember(facts, now, loaded)
            found |= loaded
        return [found[key] for key in keys if key in found]


def _remember(facts: OrderedDict, now: int | None, more: dict) -> None:
    # What was saved meanwhile may be half in it.
    if now is not None and version.current() == now:
        facts.update(more)
        while len(facts) > AT_MOST:
            facts.popitem(last=False)
