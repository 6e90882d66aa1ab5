"""What a recording has seen becomes versions: one for each row that is another than before."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import router
from django.db.models import Max, Q
from django.utils import timezone
from reversion.models import Revision, Version

from history.declarations import Recorded
from history.models import EntryOfChange, RowVersion
from history.recording.block import Recording
from history.recording.stored import Stored, state_in, stored, version_data, without_derived

Kind = RowVersion.Kind


@dataclass
class ChangedRow:
    kind: Recorded
    key: str
    before: Stored | None
    after: Stored | None
    last: RowVersion | None = None

    @property
    def what(self) -> str:
        if self.after is None:
            return Kind.DELETED
        return Kind.ADDED if self.before is None else Kind.CHANGED

    @property
    def lacks_before(self) -> bool:
        """Whether nobody has kept what was found here: the first change, or something changed it unseen."""
        if self.before is None or self.after is None:
            return False
        if self.last is None or self.last.kind == Kind.DELETED:
            return True
        kept = state_in(self.last.version)
        return without_derived(kept, self.kind) != without_derived(self.before.state, self.kind)


def write(recording: Recording) -> None:
    changes = _changes(recording)
    if not changes:
        return
    _find_last(changes)
    now = timezone.now()
    found = [each for each in changes if each.lacks_before]
    if found:
        before = Revision.objects.create(date_created=now)
        steps = _store(before, now, [(each, each.before, Kind.BEFORE) for each in found])
        for each, step in zip(found, steps, strict=True):
            each.last = step
    recording.revision = Revision.objects.create(date_created=now, user=recording.user)
    _store(recording.revision, now, [(each, each.after or each.before, each.what) for each in changes])
    _store_decisions(recording)


def _store_decisions(recording: Recording) -> None:
    """Without those that were undone with a part of the whole, such as a form that was only tried."""
    if recording.decisions:
        keys = [entry.pk for entry in recording.decisions]
        there = LogEntry.objects.filter(pk__in=keys)
        EntryOfChange.objects.bulk_create(
            EntryOfChange(revision=recording.revision, entry=entry) for entry in there
        )


def _changes(recording: Recording) -> list[ChangedRow]:
    """What residents have sent is none of it, before the office has taken it over."""
    keys: dict[Recorded, list[str]] = defaultdict(list)
    for kind, key in recording.before:
        keys[kind].append(key)
    changes = []
    for kind, wanted in keys.items():
        now = stored(kind, wanted)
        for key in wanted:
            before, after = recording.before[kind, key], now.get(key)
            before = None if before is None or before.is_residents else before
            if after is not None and after.is_residents:
                continue
            if before and after and before.is_like(after, kind):
                continue
            if before or after:
                changes.append(ChangedRow(kind, key, before, after))
    return changes


def _find_last(changes: list[ChangedRow]) -> None:
    keys: dict[ContentType, list[str]] = defaultdict(list)
    for each in changes:
        keys[_type(each.kind)].append(each.key)
    wanted = Q()
    for kind, some in keys.items():
        wanted |= Q(version__content_type=kind, version__object_id__in=some)
    latest = (
        RowVersion.objects.filter(wanted)
        .values("version__content_type", "version__object_id")
        .annotate(latest=Max("pk"))
        .values_list("latest", flat=True)
    )
    steps = RowVersion.objects.filter(pk__in=list(latest)).select_related("version")
    known = {(step.version.content_type_id, step.version.object_id): step for step in steps}
    for each in changes:
        each.last = known.get((_type(each.kind).pk, each.key))


def _store(revision: Revision, now, wanted: list[tuple[ChangedRow, Stored, str]]) -> list[RowVersion]:
    versions = Version.objects.bulk_create(
        Version(
            revision=revision,
            object_id=change.key,
            content_type=_type(change.kind),
            db=router.db_for_write(change.kind.model_class),
            format="json",
            serialized_data=version_data(change.kind.model_class, change.key, row.state),
            object_repr=row.name,
        )
        for change, row, _what in wanted
    )
    return RowVersion.objects.bulk_create(
        RowVersion(
            version=version,
            kind=what,
            previous=change.last,
            page_type=_type(change.kind.page),
            page_id=row.page_id,
            owner=row.owner,
            at=now,
        )
        for version, (change, row, what) in zip(versions, wanted, strict=True)
    )


def _type(kind: Recorded) -> ContentType:
    return ContentType.objects.get_for_model(kind.model_class)
