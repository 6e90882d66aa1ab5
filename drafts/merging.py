"""Two people have kept versions of a working copy, both made from the same: three-way, field by field.

Rows of a page are known by their numbers, wherever they stand. New rows have none: all of both are kept.
"""

from dataclasses import dataclass, field

from drafts.sent import Sent

TOTAL, INITIAL = "-TOTAL_FORMS", "-INITIAL_FORMS"
PK, DELETE, LOADED = "id", "DELETE", "loaded_state"

# Of one row: its fields with their values.
Fields = dict[str, list[str] | None]


@dataclass
class Rows:
    stored: dict[str, Fields] = field(default_factory=dict)
    new: list[Fields] = field(default_factory=list)


@dataclass
class Parted:
    """What was sent, taken apart: the fields of the row, and the rows on its page by their prefix."""

    fields: Fields
    rows: dict[str, Rows]
    counts: dict[str, Fields]


def take_apart(sent: Sent) -> Parted:
    prefixes = [name.removesuffix(TOTAL) for name in sent if name.endswith(TOTAL)]
    found = Parted({}, {prefix: Rows() for prefix in prefixes}, {prefix: {} for prefix in prefixes})
    numbered: dict[str, dict[int, Fields]] = {prefix: {} for prefix in prefixes}
    for name, values in sent.items():
        prefix = next((each for each in prefixes if name.startswith(f"{each}-")), None)
        if prefix is None:
            found.fields[name] = values
            continue
        number, _dash, own = name.removeprefix(f"{prefix}-").partition("-")
        if number.isdecimal() and own:
            numbered[prefix].setdefault(int(number), {})[own] = values
        else:
            found.counts[prefix][name.removeprefix(f"{prefix}-")] = values
    for prefix, rows in numbered.items():
        for _number, row in sorted(rows.items()):
            pk = (row.get(PK) or [""])[0]
            if pk:
                found.rows[prefix].stored[pk] = row
            elif DELETE not in row:
                found.rows[prefix].new.append(row)
    return found


def put_together(parted: Parted) -> Sent:
    sent: Sent = {name: values for name, values in parted.fields.items() if values is not None}
    for prefix, rows in parted.rows.items():
        every = [*rows.stored.values(), *rows.new]
        counts = {
            **parted.counts[prefix],
            "TOTAL_FORMS": [str(len(every))],
            "INITIAL_FORMS": [str(len(rows.stored))],
        }
        sent |= {f"{prefix}-{name}": values for name, values in counts.items() if values is not None}
        for number, row in enumerate(every):
            sent |= {
                f"{prefix}-{number}-{name}": values for name, values in row.items() if values is not None
            }
    return sent


@dataclass(frozen=True)
class FieldConflict:
    """Both have changed it. prefix and pk name the row on the page, "" for the row of the page itself."""

    prefix: str
    pk: str
    name: str
    theirs: list[str]


@dataclass
class Merged:
    """sent says in fields in conflict what is mine."""

    sent: Sent
    conflicts: list[FieldConflict]


class Merge:
    """base: what both were made from, as far as it is known. mine_shows: the fields on my form."""

    def __init__(self, base: Parted, theirs: Parted, mine: Parted, mine_shows):
        self.base, self.theirs, self.mine, self.mine_shows = base, theirs, mine, mine_shows
        self.conflicts: list[FieldConflict] = []

    def merged(self) -> Merged:
        fields = self._fields("", "", self.base.fields, self.theirs.fields, self.mine.fields)
        prefixes = [*self.theirs.rows, *(each for each in self.mine.rows if each not in self.theirs.rows)]
        rows = {prefix: self._rows(prefix) for prefix in prefixes}
        counts = {prefix: self.mine.counts.get(prefix) or self.theirs.counts[prefix] for prefix in prefixes}
        return Merged(put_together(Parted(fields, rows, counts)), self.conflicts)

    def _rows(self, prefix: str) -> Rows:
        if prefix not in self.mine.rows:
            return self.theirs.rows[prefix]
        mine, theirs = self.mine.rows[prefix], self.theirs.rows.get(prefix, Rows())
        base = self.base.rows.get(prefix, Rows())
        stored = {}
        for pk in [*theirs.stored, *(pk for pk in mine.stored if pk not in theirs.stored)]:
            if pk not in mine.stored or pk not in theirs.stored:
                stored[pk] = mine.stored.get(pk) or theirs.stored[pk]
            else:
                before = base.stored.get(pk, {})
                stored[pk] = self._fields(prefix, pk, before, theirs.stored[pk], mine.stored[pk])
        return Rows(stored, _new_rows(base.new, theirs.new, mine.new))

    def _fields(self, prefix, pk, base: Fields, theirs: Fields, mine: Fields) -> Fields:
        merged: Fields = {}
        for name in dict.fromkeys([*theirs, *mine]):
            if name in {PK, LOADED}:
                merged[name] = theirs.get(name) or mine.get(name)
            elif not self.mine_shows(prefix, name):
                merged[name] = theirs.get(name)
            else:
                merged[name] = self._one(
                    FieldConflict(prefix, pk, name, theirs.get(name) or []), base, theirs, mine
                )
        return merged

    def _one(self, where: FieldConflict, base: Fields, theirs: Fields, mine: Fields) -> list[str] | None:
        name = where.name
        own, other = mine.get(name), theirs.get(name)
        if _same(own, other) or name in base and _same(other, base[name]):
            return own
        if name in base and _same(own, base[name]):
            return other
        self.conflicts.append(where)
        return own


def _new_rows(base: list[Fields], theirs: list[Fields], mine: list[Fields]) -> list[Fields]:
    """Without what one of both has taken away, or changed: then the other one's words are beside it."""
    gone = [row for row in base if not _holds(mine, row) or not _holds(theirs, row)]
    kept = [row for row in theirs if not _holds(gone, row)]
    return [*kept, *(row for row in mine if not _holds(kept, row) and not _holds(gone, row))]


def _holds(rows: list[Fields], wanted: Fields) -> bool:
    return any(_same_row(row, wanted) for row in rows)


def _same_row(one: Fields, other: Fields) -> bool:
    names = {name for name in [*one, *other] if name not in {PK, LOADED, "position"}}
    return all(_same(one.get(name), other.get(name)) for name in names)


def _same(one: list[str] | None, other: list[str] | None) -> bool:
    """Browsers end lines in their own way; an empty field may not be sent at all."""
    return _plain(one) == _plain(other)


def _plain(values: list[str] | None) -> list[str]:
    return [each for each in ("\n".join(value.splitlines()).strip() for value in values or []) if each]
