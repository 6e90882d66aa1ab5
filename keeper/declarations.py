"""What other apps tell the keeper (website/contributions/): pages, moments, and models that show nowhere."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class KeptPage:
    """A public page that is the same for everybody with the same display settings.

    It is asked for with these parameters; all others are as if nobody had sent them.
    """

    url_name: str
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True)
class NotKept:
    """A public page that is rendered for each visitor, and why."""

    url_names: tuple[str, ...]
    because: str


@dataclass(frozen=True)
class Anew:
    """Visitors whose pages are rendered for them, told by their cookies. Nobody else can make such a cookie.

    Else anybody could have the site render what it has.
    """

    is_theirs: Callable[[dict[str, str]], bool]


@dataclass(frozen=True)
class Moments:
    """When the clock alone changes what pages say: the first such moment after one, if there is any.

    Midnight in Berlin is one for all pages, and needs not be told.
    """

    next_after: Callable[[datetime], datetime | None]


@dataclass(frozen=True)
class BeforeCommit:
    """Work for the end of each transaction that has written what pages may show, as a part of it."""

    work: Callable[[], None]


@dataclass(frozen=True)
class Silent:
    """Models whose rows no kept page shows ("app.Model"): to save them leaves all kept pages as they are."""

    models: tuple[str, ...]
