"""The button "Keep as working copy": what was typed is stored, and merged with what others have kept."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import get_language

from drafts import chosen_files
from drafts.admin.forms import Forms, as_shown, forms_of, touched, untouched, with_every_field
from drafts.merging import FieldConflict, Merge, Merged, Parted, Rows, take_apart
from drafts.models import WorkingCopy, kind_of
from drafts.sent import SHOWN_VERSION, Sent, read
from website.two_editors.locking import lock

# So many versions back somebody may have a form open.
VERSIONS_BEFORE = 20


@dataclass
class Kept:
    """conflicts: then nothing was stored, and sent is what the form says now."""

    copy: WorkingCopy
    sent: Sent
    conflicts: list[FieldConflict]


class Keeping:
    """What one person sends of one page. Inside of a transaction."""

    def __init__(self, page, request, row, part: str):
        self.page, self.request, self.row, self.part = page, request, row, part

    def keep(self) -> Kept:
        lock(type(self.row), pk=self.row.pk)
        copy = WorkingCopy.objects.of(self.row).filter(part=self.part).first()
        was_there = copy is not None
        if copy is None:
            copy = WorkingCopy(
                content_type=kind_of(self.row), object_id=str(self.row.pk), part=self.part, version=0
            )
            copy.save()
        sent = read(self.request.POST)
        chosen_files.take_in(copy, self.request, sent)
        merged = self._merged(copy if was_there else None, sent)
        if not merged.conflicts:
            self._store(copy, merged.sent)
        return Kept(copy, merged.sent, merged.conflicts)

    def _merged(self, copy: WorkingCopy | None, sent: Sent) -> Merged:
        shown = self.request.POST.get(SHOWN_VERSION, "")
        if self.page.may_change(self.request, self.row) and (copy is None or str(copy.version) == shown):
            return Merged(sent, [])
        mine = take_apart(sent)
        if copy is None:
            base = take_apart(as_shown(self._every_form()))
            return Merge(base, base, mine, self._own_forms().shows).merged()
        theirs = take_apart(copy.sent)
        base = self._base(copy, shown, sent)
        return Merge(base, theirs, mine, self._own_forms().shows).merged()

    def _base(self, copy: WorkingCopy, shown: str, sent: Sent) -> Parted:
        """What both were made from."""
        if shown == str(copy.version):
            return take_apart(copy.sent)
        if shown in copy.before:
            return take_apart(copy.before[shown])
        left = [untouched(self._every_form(each), each) for each in [copy.sent, sent]]
        return _together(*left)

    def _own_forms(self) -> Forms:
        return forms_of(self.page, self.request, self._fresh_row())

    def _every_form(self, sent: Sent | None = None) -> Forms:
        return forms_of(self.page, with_every_field(self.request), self._fresh_row(), sent)

    def _fresh_row(self):
        return type(self.row)._base_manager.get(pk=self.row.pk)

    def _store(self, copy: WorkingCopy, sent: Sent) -> None:
        if copy.version and sent != copy.sent:
            latest = sorted(copy.before, key=int)[-VERSIONS_BEFORE:]
            copy.before = {version: copy.before[version] for version in latest}
            copy.before[str(copy.version)] = copy.sent
        copy.version += 1
        copy.sent, copy.language = sent, get_language() or ""
        copy.saved_by, copy.saved_at = self.request.user, timezone.now()
        copy.scope = self.page.scope_of(self.row)
        copy.save()
        chosen_files.forget_unused(copy)

    def holds_more(self, copy: WorkingCopy) -> bool:
        """Whether others have changed in it what this person may not change."""
        if self.page.may_change(self.request, self.row):
            return False
        own = self._own_forms()
        changed = touched(self._every_form(copy.sent), copy.sent)
        return any(not own.shows(prefix, name) for prefix, name in changed)


def _together(one: Parted, other: Parted) -> Parted:
    """What at least one of both has left as it was."""
    rows = {}
    for prefix in {*one.rows, *other.rows}:
        mine, theirs = one.rows.get(prefix, Rows()), other.rows.get(prefix, Rows())
        pks = {*mine.stored, *theirs.stored}
        rows[prefix] = Rows({pk: {**mine.stored.get(pk, {}), **theirs.stored.get(pk, {})} for pk in pks})
    return Parted({**one.fields, **other.fields}, rows, {})
