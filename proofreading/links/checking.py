"""One run over all links: what is due is asked, what was found is remembered."""

from collections.abc import Callable, Iterator
from datetime import datetime

from django.utils import timezone

from proofreading.links.asking import AnswerOfServer
from proofreading.links.collecting import addresses, own_path
from proofreading.models import CheckedLink
from proofreading.models.link import DAYS_OF_FAILURE


def check(
    most: int, now: datetime, ask: Callable[[str], AnswerOfServer], ask_here: Callable[[str], AnswerOfServer]
) -> Iterator[CheckedLink]:
    """Gives each link that was asked, as soon as it is stored. Our own pages are asked every time."""
    _remember(addresses())
    own = {link.pk: path for link in CheckedLink.objects.order_by("pk") if (path := own_path(link.address))}
    for link in CheckedLink.objects.filter(pk__in=own):
        answer = ask_here(own[link.pk])
        yield _store(link, answer, now, 0 if answer.is_there else DAYS_OF_FAILURE)
    for link in CheckedLink.objects.due(now).exclude(pk__in=own)[:most]:
        answer = ask(link.address)
        yield _store(link, answer, now, 0 if answer.is_there else _failures(link, now))


def _remember(found: set[str]) -> None:
    """A row for each; none for what nobody writes any more."""
    known = set(CheckedLink.objects.values_list("address", flat=True))
    CheckedLink.objects.filter(address__in=known - found).delete()
    new = [CheckedLink(address=address) for address in sorted(found - known)]
    CheckedLink.objects.bulk_create(new, ignore_conflicts=True)


def _failures(link: CheckedLink, now: datetime) -> int:
    """Two on one day are one."""
    is_same_day = link.asked_at is not None and timezone.localdate(link.asked_at) == timezone.localdate(now)
    return max(link.failures, 1) if is_same_day else link.failures + 1


def _store(link: CheckedLink, answer: AnswerOfServer, now: datetime, failures: int) -> CheckedLink:
    link.asked_at, link.failures, link.answer = now, min(failures, 1000), answer.words[:100]
    link.leads_to = answer.leads_to if len(answer.leads_to) <= 2000 else ""
    link.save()
    return link
