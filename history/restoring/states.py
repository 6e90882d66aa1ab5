"""A page, a row with all rows that stand on it, as it is and as it was after a change."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Max, Min

from history.declarations import Recorded, recorded_of, rows_of_page
from history.models import RowVersion
from history.recording.stored import State, state_in, stored, stored_on_page, without_derived
from history.words.changes import BeforeAndAfter


@dataclass(frozen=True)
class RowState:
    kind: Recorded
    key: str
    state: State
    name: str

    @property
    def kind_in_words(self) -> str:
        return str(self.kind.model_class._meta.verbose_name)


Page = dict[tuple[Recorded, str], RowState]


def page_now(kind: Recorded, page_id) -> Page:
    found: Page = {}
    for key, row in stored(kind, [page_id]).items():
        found[kind, key] = RowState(kind, key, row.state, row.name)
    for rows in rows_of_page(kind):
        for key, row in stored_on_page(rows, page_id).items():
            found[rows, key] = RowState(rows, key, row.state, row.name)
    return found


def page_after(kind: Recorded, page_id, revision_id: int) -> Page:
    """As it was when this revision was written. What nobody has changed since is as it is now."""
    steps = RowVersion.objects.filter(
        page_type=ContentType.objects.get_for_model(kind.model_class), page_id=str(page_id)
    )
    rows = steps.values("version__content_type", "version__object_id")
    upto = (
        rows.filter(version__revision__lte=revision_id)
        .annotate(found=Max("pk"))
        .values_list("found", flat=True)
    )
    later = (
        rows.filter(version__revision__gt=revision_id)
        .annotate(found=Min("pk"))
        .values_list("found", flat=True)
    )
    known = {_key(step): step for step in _load(upto)}
    for step in _load(later):
        # The first that is known of it: either how it was found, or that it was not there yet.
        known.setdefault(_key(step), step if step.kind != RowVersion.Kind.ADDED else None)
    found = {}
    for key, row in page_now(kind, page_id).items():
        if key not in known:
            found[key] = row
    for (rows_kind, pk), step in known.items():
        if step is None or _is_gone(step, revision_id):
            continue
        state = _before(step) if step.version.revision_id > revision_id else state_in(step.version)
        found[rows_kind, pk] = RowState(rows_kind, pk, state, step.version.object_repr)
    return found


def _is_gone(step: RowVersion, revision_id: int) -> bool:
    return step.kind == RowVersion.Kind.DELETED and step.version.revision_id <= revision_id


def _before(step: RowVersion) -> State:
    """Of the first step after a moment. One that was changed has one before, as long as that is kept."""
    if step.kind == RowVersion.Kind.CHANGED and step.previous:
        return state_in(step.previous.version)
    return state_in(step.version)


def _load(keys) -> list[RowVersion]:
    found = RowVersion.objects.filter(pk__in=list(keys)).select_related("version", "previous__version")
    return [step for step in found.order_by("pk") if kind_of(step) is not None]


def _key(step: RowVersion) -> tuple[Recorded, str]:
    return kind_of(step), step.version.object_id


def kind_of(step: RowVersion) -> Recorded | None:
    """None for a model that there is no more, or that is not recorded any more."""
    model = ContentType.objects.get_for_id(step.version.content_type_id).model_class()
    return recorded_of(model) if model else None


def pairs_between(before: Page, after: Page) -> list[BeforeAndAfter]:
    keys = list(dict.fromkeys([*after, *before]))
    pairs = [_pair(key, before.get(key), after.get(key)) for key in keys]
    return [pair for pair in pairs if _differs(pair)]


def _pair(key: tuple[Recorded, str], before: RowState | None, after: RowState | None) -> BeforeAndAfter:
    kind, pk = key
    name = (after or before).name
    return BeforeAndAfter(kind, pk, before and before.state, after and after.state, name)


def _differs(pair: BeforeAndAfter) -> bool:
    if pair.before is None or pair.after is None:
        return True
    return without_derived(pair.before, pair.kind) != without_derived(pair.after, pair.kind)


def instance_of(kind: Recorded, key: str, state: State) -> models.Model:
    """Not stored: for asking who may see it."""
    row = kind.model_class(pk=kind.model_class._meta.pk.to_python(key))
    put(row, {name: value for name, value in state.items() if not isinstance(value, list)})
    return row


def put(row: models.Model, values: State) -> None:
    """Relations to many have to be set once the row is stored."""
    for name, value in values.items():
        field = row._meta.get_field(name)
        if not field.many_to_many:
            target = field.target_field if field.related_model else field
            setattr(row, field.attname, None if value is None else target.to_python(value))
