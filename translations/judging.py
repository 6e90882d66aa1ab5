"""Which translations are current, older than their source, or never compared: worked out anew each time."""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone

from translations.models import Confirmation, Unconfirmed
from translations.pairs import Pair, columns_of, pairs_of

Kind = Unconfirmed.Kind


def kind_of(pair: Pair, confirmations: Iterable[Confirmation]) -> Kind | None:
    """None where it is current. What is the same in both languages, such as a name, needs nobody."""
    if pair.source_hash == pair.translation_hash:
        return None
    against = {each.source_hash for each in confirmations if each.translation_hash == pair.translation_hash}
    if pair.source_hash in against:
        return None
    return Kind.OUTDATED if against else Kind.NEVER


def judge(rows: list[Model]) -> int:
    """Write down what is true of these rows of one model; returns how many texts are judged otherwise now."""
    if not rows or not columns_of(type(rows[0])):
        return 0
    pairs = {row.pk: pairs_of(row) for row in rows}
    about = _about(type(rows[0]), [row.pk for row in rows])
    written = {
        (each.object_id, each.field, each.language): each for each in Unconfirmed.objects.filter(**about)
    }
    if not written and not any(pairs.values()):
        return 0
    confirmations = defaultdict(list)
    for each in Confirmation.objects.filter(**about):
        confirmations[each.object_id, each.field, each.language].append(each)
    kinds = {}
    for pk, of_row in pairs.items():
        for pair in of_row:
            of_text = confirmations[(pk, *pair.key)]
            _tell_words_again(pair, of_text)
            if kind := kind_of(pair, of_text):
                kinds[(pk, *pair.key)] = kind
    return _write(about["content_type"], written, kinds)


def _about(model: type[Model], pks: list[int]) -> dict:
    kind = ContentType.objects.get_for_model(model)
    return {"content_type": kind, "object_id": pks[0]} if len(pks) == 1 else {
        "content_type": kind, "object_id__in": pks
    }  # fmt: skip


def _tell_words_again(pair: Pair, confirmations: list[Confirmation]) -> None:
    """A row that was deleted and is there again, or an earlier pair: what it says now is the latest again."""
    for each in confirmations:
        is_this = (each.source_hash, each.translation_hash) == (pair.source_hash, pair.translation_hash)
        if is_this and not each.source_text:
            each.source_text = pair.source
            each.save(update_fields=["source_text"])


def _write(content_type, written: dict, kinds: dict) -> int:
    """Only what is otherwise: kept pages end by it."""
    gone = [each.pk for key, each in written.items() if kinds.get(key) != each.kind]
    new = [key for key, kind in kinds.items() if key not in written or written[key].kind != kind]
    if gone:
        Unconfirmed.objects.filter(pk__in=gone).delete()
    today = timezone.localdate()
    Unconfirmed.objects.bulk_create(
        [
            Unconfirmed(
                content_type=content_type, object_id=pk, field=field, language=language,
                kind=kinds[pk, field, language], since=today,
            )
            for pk, field, language in new
        ],
        ignore_conflicts=True,
    )  # fmt: skip
    return len(set(gone)) + len(new)
