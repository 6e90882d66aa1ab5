"""What sounds wrong in a page that is only heard."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from website.spoken.line import LineKind, SpokenLine
from website.spoken.words import name_of_role

# Names of links that say nothing, in both languages.
_EMPTY_NAMES = {
    "hier", "hier klicken", "klicken sie hier", "mehr", "weiter", "weiterlesen", "link", "mehr lesen",
    "mehr dazu",
    "here", "click here", "more", "read more", "this", "this link", "this page", "learn more",
}  # fmt: skip
_NEEDS_NAME = {"banner", "main", "contentinfo", "alert", "status"}


def warnings_of(lines: list[SpokenLine]) -> list[str]:
    return [*_headings(lines), *_links(lines), *_images(lines), *_fields(lines), *_landmarks(lines)]


def _headings(lines: list[SpokenLine]) -> Iterator[str]:
    headings = [line for line in lines if line.kind == LineKind.HEADING]
    before = 0
    for line in headings:
        if line.level > before + 1 and before:
            sentence = _(
                "The heading “%(name)s” has level %(level)s, but the one before it has level %(before)s."
            )
            yield sentence % {"name": line.name, "level": line.level, "before": before}
        before = line.level
    if headings and [line.level for line in headings].count(1) != 1:
        yield _("There is not exactly one heading of level 1.")


def _links(lines: list[SpokenLine]) -> Iterator[str]:
    targets: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line.kind != LineKind.LINK:
            continue
        targets[line.name].add(line.target)
        if not line.name:
            yield _("A link has no name; it leads to %(target)s.") % {"target": line.target}
        elif line.name.strip(" .…:!→»").casefold() in _EMPTY_NAMES:
            yield _("The link “%(name)s” does not say where it leads.") % {"name": line.name}
    for name, found in targets.items():
        if name and len(found) > 1:
            sentence = _("Several links are called “%(name)s” and lead to different pages.")
            yield sentence % {"name": name}


def _images(lines: list[SpokenLine]) -> Iterator[str]:
    if any(line.has_no_alternative for line in lines):
        yield _("An image has no text that says what it shows.")


def _fields(lines: list[SpokenLine]) -> Iterator[str]:
    if any(line.kind == LineKind.CONTROL and not line.name and line.role != "group" for line in lines):
        yield _("A button or a field has no name.")


def _landmarks(lines: list[SpokenLine]) -> Iterator[str]:
    seen: set[tuple[str, str]] = set()
    told: set[tuple[str, str]] = set()
    for line in lines:
        key = line.role, line.name
        if line.kind == LineKind.LANDMARK and key in seen - told and line.role not in _NEEDS_NAME:
            told.add(key)
            called = line.name or name_of_role(line.role)
            yield _("Two parts of the page have the same name: “%(name)s”.") % {"name": called}
        if line.kind == LineKind.LANDMARK:
            seen.add(key)
