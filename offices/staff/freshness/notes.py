"""At the field of a translation that nobody has confirmed: what was changed in its source, and what to do."""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from translations.fingerprint import fingerprint
from translations.models import Confirmation, Unconfirmed
from translations.pairs import Columns, columns_of
from website.admin.field_note import FieldNote
from website.formats.differences import word_difference
from website.formats.in_words import day_month, full_date
from website.languages.alternates import language_name
from website.languages.bilingual import languages
from website.rich_text.field import RichTextField
from website.rich_text.plain_text import plain_text

Kind = Unconfirmed.Kind
# The names of the buttons, by what they say.
STILL_RIGHT, SAME_MEANING = "_still_right", "_same_meaning"
# Before the name of a field: which source somebody has seen who cannot change it.
AGAINST = "against-"


def note_id(row: Model, columns: Columns) -> str:
    """For links to the field, also where its row stands on the page of another one."""
    return f"newer-{row._meta.model_name}-{row.pk}-{columns.translation.name}"


def add_notes(forms: Iterable) -> None:
    """Two questions for all forms of a page; none where it has no translations to change."""
    forms = [form for form in forms if form.instance.pk and _shown(form)]
    if not forms:
        return
    found = {_key(each): each for each in _about(Unconfirmed, [form.instance for form in forms])}
    rows = [form.instance for form in forms if any(key[:2] == _of(form.instance) for key in found)]
    before = _words_before(rows)
    for form in forms:
        for columns in _shown(form):
            key = (*_of(form.instance), columns.field, columns.language)
            if unconfirmed := found.get(key):
                form.notes[columns.translation.name] = _note(form, columns, unconfirmed, before.get(key))
            elif columns.source.name not in form.fields:
                form.notes[columns.translation.name] = FieldNote(_against(form, columns))


def _shown(form) -> list[Columns]:
    return [each for each in columns_of(form._meta.model) if each.translation.name in form.fields]


def _of(row: Model) -> tuple[int, int]:
    return ContentType.objects.get_for_model(row).pk, row.pk


def _key(each) -> tuple:
    return each.content_type_id, each.object_id, each.field, each.language


def _about(model, rows: list[Model]):
    pks = defaultdict(list)
    for row in rows:
        kind, pk = _of(row)
        pks[kind].append(pk)
    wanted = Q(pk__in=[])
    for kind, of_kind in pks.items():
        wanted |= Q(content_type=kind, object_id__in=of_kind)
    return model.objects.filter(wanted)


def _words_before(rows: list[Model]) -> dict[tuple, str]:
    if not rows:
        return {}
    known = _about(Confirmation, rows).exclude(source_text="").order_by("confirmed_at", "pk")
    return {_key(each): each.source_text for each in known}


def source_of(form, columns: Columns) -> str:
    """As it is stored, whatever was typed."""
    return form.initial.get(columns.source.name, getattr(form.instance, columns.source.name)) or ""


def _hash(form, columns: Columns) -> str:
    return fingerprint(source_of(form, columns), columns.source)


def _against(form, columns: Columns):
    name = AGAINST + form.add_prefix(columns.translation.name)
    return format_html('<input type="hidden" name="{}" value="{}">', name, _hash(form, columns))


def _note(form, columns: Columns, unconfirmed: Unconfirmed, before: str | None) -> FieldNote:
    html_name = form.add_prefix(columns.translation.name)
    key = note_id(form.instance, columns)
    taken = {
        "key": key,
        "field_id": form[columns.translation.name].id_for_label,
        "value": f"{html_name} {_hash(form, columns)}",
        "still_right": STILL_RIGHT,
        "same_meaning": SAME_MEANING,
        "is_outdated": unconfirmed.kind == Kind.OUTDATED,
        "source": languages()[0],
        "words": {
            "source": language_name(languages()[0]),
            "language": language_name(columns.language),
            "since": day_in_words(unconfirmed.since),
        },
        **_changes(form, columns, before),
    }
    html = render_to_string("admin/translations/newer.html", taken)
    if columns.source.name not in form.fields:
        html = format_html("{}{}", html, _against(form, columns))
    return FieldNote(html, key, f"{key}-head")


def day_in_words(day) -> str:
    return day_month(day) if day.year == timezone.localdate().year else full_date(day)


def _changes(form, columns: Columns, before: str | None) -> dict:
    if not before:
        return {"why_no_words": _("What it said before is not known any more.")}
    now = source_of(form, columns)
    if isinstance(columns.source, RichTextField):
        before, now = plain_text(before), plain_text(now)
    if before.split() == now.split():
        return {"why_no_words": _("Its words are the same; headings, lists or other formats have changed.")}
    return {"changes": word_difference(before, now)}
