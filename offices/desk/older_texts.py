"""Translations that nobody has confirmed: of those that are older the public reads, too."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from offices.desk.lines import SHOWN, DeskLine, Viewer
from offices.desk.ways import to_list
from offices.desk.where_edited import EditedOn, edited_on
from offices.models import Office
from offices.staff.freshness.listed import PARAMETER
from offices.staff.freshness.notes import day_in_words
from translations.declarations import public_rows
from translations.models import Unconfirmed
from translations.pairs import Columns, columns_of

Kind = Unconfirmed.Kind
WORDS = 8


def outdated(viewer: Viewer) -> Iterator[DeskLine]:
    """As many as the public is told of, in the offices whose texts this person may change."""
    found = _ToConfirm(viewer, Kind.OUTDATED)
    if found.count:
        sentence = ngettext(
            "At %(count)s text residents read that the German one is newer.",
            "At %(count)s texts residents read that the German one is newer.",
            found.count,
        )
        yield DeskLine(sentence % {"count": found.count})
    for each in found.first:
        note = _("since %(day)s") % {"day": day_in_words(each.since)}
        yield DeskLine(each.name, each.address, note, each.office)
    yield from _more(found)


def never_compared(viewer: Viewer) -> Iterator[DeskLine]:
    found = _ToConfirm(viewer, Kind.NEVER)
    sentence = _("%(text)s: nobody has compared the English text with the German one yet.")
    for each in found.first:
        yield DeskLine(sentence % {"text": each.name}, each.address, office=each.office)
    yield from _more(found)


def _more(found: "_ToConfirm") -> Iterator[DeskLine]:
    count = found.count - len(found.first)
    if count > 0:
        sentence = ngettext("And %(count)s more text.", "And %(count)s more texts.", count)
        yield DeskLine(sentence % {"count": count}, found.list_of_more)


@dataclass(frozen=True)
class OlderText:
    name: str
    address: str
    since: date
    office: Office | None


class _ToConfirm:
    """A few questions for each kind of row among them, however many rows there are."""

    def __init__(self, viewer: Viewer, kind: str):
        self.user, self.kind = viewer.user, kind
        self.count = 0
        self.first: list[OlderText] = []
        self.list_of_more = ""
        kinds = Unconfirmed.objects.filter(kind=kind).values_list("content_type", "language").distinct()
        for content_type, language in kinds.order_by("content_type", "language"):
            model = ContentType.objects.get_for_id(content_type).model_class()
            if model and (page := edited_on(model)):
                self._look_for(model, page, language)

    def _look_for(self, model: type[Model], page: EditedOn, language: str) -> None:
        rows = self._rows(model, page, language)
        texts = Unconfirmed.objects.filter(
            content_type=ContentType.objects.get_for_model(model), language=language, kind=self.kind,
            object_id__in=rows.order_by().values("pk"),
        )  # fmt: skip
        count = texts.count()
        few = list(texts.order_by("object_id", "pk")[: SHOWN - len(self.first)]) if count else []
        if few:
            by_pk = rows.in_bulk({each.object_id for each in few})
            columns = {(each.field, each.language): each for each in columns_of(model)}
            for each in few:
                row, found = by_pk[each.object_id], columns[each.field, each.language]
                where = page.way_to(row, found)
                self.first.append(OlderText(_name(row, found), where, each.since, office_of(row, page)))
        self.count += count
        if count > len(few) and not self.list_of_more:
            self.list_of_more = to_list(page.page.model, **{PARAMETER: self.kind})

    def _rows(self, model: type[Model], page: EditedOn, language: str) -> QuerySet:
        rows = public_rows(model)
        if page.office_path:
            rows = rows.select_related(page.office_path)
        if self.user.is_superuser:
            return rows
        if page.office_path is None:
            return rows.none()
        own = page.office_ids(self.user, language)
        return rows.filter(**{f"{page.office_path}__in" if page.office_path else "pk__in": own})


def office_of(row: Model, page: EditedOn) -> Office | None:
    if page.office_path is None:
        return None
    for hop in filter(None, page.office_path.split("__")):
        row = getattr(row, hop, None)
    return row if isinstance(row, Office) else None


def _name(row: Model, columns: Columns) -> str:
    field = capfirst(columns.source.translated_field.verbose_name)  # type: ignore[attr-defined]
    words = Truncator(str(row)).words(WORDS)
    said = {"kind": capfirst(row._meta.verbose_name), "row": words, "field": field}
    # Translators: a text, such as: Event “Festival of cultures”: Description
    return _("%(kind)s “%(row)s”: %(field)s") % said
