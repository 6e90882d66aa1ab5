"""What happened to a page, the latest first: what was changed, and what staff decided with a button."""

from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.admin.models import LogEntry
from django.db.models import CharField, F, Min, Q, QuerySet, Value
from django.utils.translation import gettext as _
from reversion.models import Revision

from history.models import RowVersion
from history.recording.stored import state_in
from history.restoring.states import kind_of
from history.words.changes import BeforeAndAfter, Hidden, RowInWords, words_of
from website.formats.in_words import date_and_time
from website.formats.people import account_name

CHANGE, DECISION = "change", "decision"


@dataclass
class Happened:
    """revision: what can be compared and restored; None for a decision alone."""

    at: datetime
    who: str
    revision: int | None = None
    sentences: list[str] = field(default_factory=list)
    rows: list[RowInWords] = field(default_factory=list)
    is_start: bool = False
    # On the page of a whole office: of which of its rows it tells.
    page: tuple | None = None
    page_address: str = ""
    restore_address: str = ""

    @property
    def when(self) -> str:
        return date_and_time(self.at)


def timeline(steps: QuerySet, entries: QuerySet) -> QuerySet:
    """Of both the keys in the order of time; loaded page by page."""
    start = steps.aggregate(first=Min("version__revision"))["first"]
    shown = steps.filter(~Q(kind=RowVersion.Kind.BEFORE) | Q(version__revision=start))
    changes = Revision.objects.filter(pk__in=shown.values("version__revision"))
    alone = entries.exclude(decision__revision__in=shown.values("version__revision"))
    columns = ["at", "what", "key"]
    first = changes.order_by().values(at=F("date_created"), what=Value(CHANGE, CharField()), key=F("pk"))
    second = alone.order_by().values(at=F("action_time"), what=Value(DECISION, CharField()), key=F("pk"))
    return first.union(second, all=True).order_by("-at", "-key").values_list(*columns)


def loaded(keys, steps: QuerySet, hidden: Hidden, in_words) -> list[Happened]:
    """in_words: of an entry of the log; "" for what the changes tell already."""
    revisions = [key for _at, what, key in keys if what == CHANGE]
    entries = LogEntry.objects.filter(pk__in=[key for _at, what, key in keys if what == DECISION])
    decided = {entry.pk: entry for entry in entries.select_related("user")}
    changed = _changes(revisions, steps, hidden, in_words)
    found = [
        changed.get(key) if what == CHANGE else _decision(decided[key], in_words) for _at, what, key in keys
    ]
    return [each for each in found if each]


def _decision(entry: LogEntry, in_words) -> Happened:
    return Happened(entry.action_time, account_name(entry.user), sentences=[in_words(entry) or str(entry)])


def _changes(keys: list[int], steps: QuerySet, hidden: Hidden, in_words) -> dict[int, Happened]:
    revisions = Revision.objects.filter(pk__in=keys).select_related("user")
    found = {each.pk: each for each in revisions.prefetch_related("decisions__entry")}
    own = steps.filter(version__revision__in=keys).select_related(
        "version", "previous", "previous__version", "page_type"
    )
    told = [step for step in own.order_by("pk") if kind_of(step) is not None]
    words = words_of([pair_of(step) for step in told], hidden)
    happened = {key: Happened(each.date_created, account_name(each.user), key) for key, each in found.items()}
    pages: dict[int, set] = {key: set() for key in found}
    for step, row in zip(told, words, strict=True):
        here = happened[step.version.revision_id]
        pages[step.version.revision_id].add((step.page_type_id, step.page_id))
        here.is_start = here.is_start or step.kind == RowVersion.Kind.BEFORE
        here.page = here.page or (step.page_type, step.page_id)
        if row and step.kind != RowVersion.Kind.BEFORE:
            here.rows.append(row)
    for key, each in found.items():
        happened[key].sentences = _decisions(each, pages[key], in_words)
    return happened


def _decisions(revision: Revision, pages: set, in_words) -> list[str]:
    """About these pages alone: with an event its proposal may be decided, which not everybody sees."""
    entries = [each.entry for each in revision.decisions.all()]
    own = [entry for entry in entries if (entry.content_type_id, entry.object_id) in pages]
    return list(filter(None, map(in_words, own)))


def pair_of(step: RowVersion) -> BeforeAndAfter:
    """Where it was somebody else's before, what it said then is not told."""
    kind, state = kind_of(step), state_in(step.version)
    key, name = step.version.object_id, step.version.object_repr
    if step.kind == RowVersion.Kind.DELETED:
        return BeforeAndAfter(kind, key, state, None, name)
    if step.kind == RowVersion.Kind.ADDED:
        return BeforeAndAfter(kind, key, None, state, name)
    if step.previous is None:
        return BeforeAndAfter(
            kind, key, None, state, name, note=_("What it said before is not kept any more.")
        )
    if step.previous.owner != step.owner:
        return BeforeAndAfter(kind, key, None, state, name, note=_("It came here from elsewhere."))
    return BeforeAndAfter(kind, key, state_in(step.previous.version), state, name)
