"""Somebody says that a translation fits its source. Nothing else confirms: no saving, moving, publishing."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from translations.judging import judge
from translations.models import Confirmation
from translations.pairs import Pair, columns_of, pairs_of

How = Confirmation.How
# Against a source that somebody has not seen as it is: of whatever text, this is the fingerprint of none.
UNSEEN = "unseen"


def columns_to_texts(model: type[Model]) -> dict[str, tuple[str, str]]:
    """Field and language of each column with a translation, by its name."""
    return {each.translation.name: (each.field, each.language) for each in columns_of(model)}


def confirm(row: Model, columns: Iterable[str] | None = None, *, how: str, by=None) -> None:
    """The pairs of now, of the translations in these columns; of all where none are named."""
    _enter(row, _chosen(row, columns), how, by)


def confirm_content(rows: Iterable[Model]) -> None:
    """Whose two languages were written together: what the site comes with."""
    for row in rows:
        confirm(row, how=How.BEFORE)


def confirm_against_another(row: Model, columns: Iterable[str], *, how: str, by=None) -> None:
    """Written while somebody else has changed the source: it is older than that."""
    _enter(row, _chosen(row, columns), how, by, seen=False)


def _chosen(row: Model, columns: Iterable[str] | None) -> list[Pair]:
    wanted = None if columns is None else set(columns)
    return [pair for pair in pairs_of(row) if wanted is None or pair.columns.translation.name in wanted]


def _enter(row: Model, pairs: list[Pair], how: str, by, seen: bool = True) -> None:
    if not pairs:
        return
    kind = ContentType.objects.get_for_model(row)
    for pair in pairs:
        text = {
            "content_type": kind, "object_id": row.pk, "field": pair.columns.field,
            "language": pair.columns.language,
        }  # fmt: skip
        Confirmation.objects.update_or_create(
            **text,
            source_hash=pair.source_hash if seen else UNSEEN,
            translation_hash=pair.translation_hash,
            defaults={
                "how": how, "confirmed_by": getattr(by, "pk", None), "row_gone_since": None,
                **({"source_text": pair.source} if seen else {}),
            },
        )  # fmt: skip
        if seen:
            _forget_words(text, pair)
    judge([row])


def _forget_words(text: dict, latest: Pair) -> None:
    """What a text said before need not be known for longer than somebody can compare it."""
    others = Confirmation.objects.filter(**text).exclude(source_text="")
    others.exclude(source_hash=latest.source_hash, translation_hash=latest.translation_hash).update(
        source_text=""
    )


def confirm_copy(row: Model, copy: Model) -> None:
    """A row made from another one is as current as that."""
    kind = ContentType.objects.get_for_model(row)
    known = Confirmation.objects.filter(content_type=kind, object_id=row.pk)
    Confirmation.objects.bulk_create(
        [
            Confirmation(
                content_type=kind, object_id=copy.pk, field=each.field, language=each.language,
                source_hash=each.source_hash, translation_hash=each.translation_hash,
                source_text=each.source_text, how=each.how, confirmed_by=each.confirmed_by,
            )
            for each in known
        ],
        ignore_conflicts=True,
    )  # fmt: skip
    judge([copy])


def carry_over(before: Model, after: Model) -> None:
    """Of a row whose texts say the same, written in another way: what was confirmed of them still is.

    The earlier pairs stay, for who restores them.
    """
    kind = ContentType.objects.get_for_model(after)
    now = {pair.key: pair for pair in pairs_of(after)}
    for pair in (each for each in pairs_of(before) if each.key in now):
        new, (field, language) = now[pair.key], pair.key
        text = {"content_type": kind, "object_id": after.pk, "field": field, "language": language}
        source = {pair.source_hash: new.source_hash}
        translation = {pair.translation_hash: new.translation_hash}
        known = Confirmation.objects.filter(**text)
        Confirmation.objects.bulk_create(
            [
                Confirmation(
                    **text,
                    source_hash=source.get(each.source_hash, each.source_hash),
                    translation_hash=translation.get(each.translation_hash, each.translation_hash),
                    source_text=new.source if each.source_hash in source else each.source_text,
                    how=each.how, confirmed_by=each.confirmed_by,
                )
                for each in known
            ],
            ignore_conflicts=True,
        )  # fmt: skip
        _forget_words(text, new)
    judge([after])
