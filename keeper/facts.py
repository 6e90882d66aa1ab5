"""What many pages say alike is worked out once in each process, and remembered until somebody saves something.

    @until_saved
    def offices() -> tuple[Office, ...]: …

    @until_the_next_moment
    def alerts(office) -> list[Alert]: …

Nothing of it may depend on who asks. All are given the same: nobody may change it.
"""

from collections import OrderedDict
from collections.abc import Callable
from functools import update_wrapper
from typing import Generic, ParamSpec, TypeVar

from keeper import commits, moments, version

Asked = ParamSpec("Asked")
Fact = TypeVar("Fact")

# Of one kind: more than people look at in an hour, and no more than a process has room for.
AT_MOST = 2_000


class until_saved(Generic[Asked, Fact]):  # noqa: N801 (a decorator)
    """Around a function that does not look at the clock: its fact holds until the content version moves."""

    def __init__(self, work_out: Callable[Asked, Fact]):
        update_wrapper(self, work_out)
        self._work_out = work_out
        self._known: tuple[object, OrderedDict] = (None, OrderedDict())

    def __call__(self, *args: Asked.args, **named: Asked.kwargs) -> Fact:
        now = version.met()
        facts = None if now is None else self._facts_of(now)
        if facts is None:
            return self._work_out(*args, **named)
        key = (*args, *named.items())
        try:
            return facts[key]
        except KeyError:
            fact = self._work_out(*args, **named)
        # What was saved meanwhile may be half in it.
        if version.current() == now:
            facts[key] = fact
            if len(facts) > AT_MOST:
                facts.popitem(last=False)
        return fact

    def _facts_of(self, now: int) -> OrderedDict | None:
        """Those of this version; of a thread's own where it has written what is not committed yet."""
        if (unsaved := commits.unsaved()) is not None:
            return unsaved.setdefault((self, now), OrderedDict())
        return self._facts_while(now)

    def _facts_while(self, state: object) -> OrderedDict:
        if self._known[0] != state:
            self._known = (state, OrderedDict())
        return self._known[1]


class until_the_next_moment(until_saved[Asked, Fact]):  # noqa: N801 (a decorator)
    """Around a function that looks at the clock: its fact ends with all pages, too (keeper/moments.py)."""

    def _facts_of(self, now: int) -> OrderedDict | None:
        if commits.unsaved() is not None:
            return None
        return self._facts_while((now, moments.until(now)))
