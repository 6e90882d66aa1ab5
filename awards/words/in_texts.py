"""What texts take from an edition instead of repeating it: until when one can enter."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from awards.models import Edition
from awards.words.phase import deadline_in_words
from keeper.facts import until_saved
from website.languages.records import RecordFact


@until_saved
def _edition(pk: int) -> Edition | None:
    return Edition.objects.public().filter(pk=pk).first()


def _deadline(pk: int) -> SafeString:
    edition = _edition(pk)
    if not edition or not edition.deadline:
        return mark_safe("")
    return format_html("{}", deadline_in_words(edition))


def _of_offices(offices: Iterable[int]) -> list[tuple[int, str]]:
    rows = Edition.objects.filter(award__office__in=offices, deadline__isnull=False)
    return [(each.pk, f"{each}: {deadline_in_words(each)}") for each in rows.select_related("award__office")]


FACTS = (RecordFact("deadline", _("Deadline of an award"), Edition, _deadline, _of_offices),)
