"""Fills a site: python -m scripts.measurement.inside.fill EVENTS TEXTS

EVENTS made-up events, TEXTS news and TEXTS editorial pages; what is there already counts.
"""

import sys
from datetime import timedelta

import django
from django.core.management import call_command
from django.utils import timezone

SLUG_PREFIX = "many--"
BATCH = 1000
# Below each editorial page. A tree of three levels has a thousand pages so, and no list of them gets long.
BELOW_EACH = 10

SUMMARY = ("Das Amt hat jetzt andere Zeiten.", "The office has other hours now.")
BODY = (
    "<p>Bitte bringen Sie Ihren Ausweis mit. Wir helfen Ihnen gern weiter.</p>" * 5,
    "<p>Please bring your identity card. We are happy to help you.</p>" * 5,
)


def fill_with_events(number: int) -> None:
    from events.management.many_events import create_many_events
    from events.models import Event

    there = Event.objects.filter(slug__startswith=SLUG_PREFIX).count()
    if number > there:
        create_many_events(number - there)


def fill_with_news(number: int) -> None:
    """One every four hours, the latest just now."""
    from offices.models import Office
    from pages.models import News

    offices, now = list(Office.objects.all()), timezone.now()
    there = News.objects.filter(slug__startswith=SLUG_PREFIX).count()
    News.objects.bulk_create(
        [
            News(
                office=offices[each % len(offices)],
                slug=f"{SLUG_PREFIX}{each}",
                title_de=f"Neue Zeiten {each}",
                title_en=f"New hours {each}",
                publish_at=now - timedelta(hours=4 * each),
                **_texts(),
            )
            for each in range(there, number)
        ],
        batch_size=BATCH,
    )


def fill_with_pages(number: int) -> None:
    """So many pages of offices, on three levels."""
    from offices.models import Office

    offices = list(Office.objects.all())
    for office in offices:
        _grow(office, number // len(offices))


def _grow(office, number: int) -> None:
    """The page with the number n stands below that with the number n / 10 - 1."""
    from pages.models import Page

    pages = list(Page.objects.filter(office=office, slug__startswith=SLUG_PREFIX).order_by("pk"))
    while len(pages) < number:
        # A level at a time: those above have to be stored.
        last = min(number, BELOW_EACH * (len(pages) + 1))
        above = [None, *pages]
        level = [_page(office, each, above[each // BELOW_EACH]) for each in range(len(pages), last)]
        pages += Page.objects.bulk_create(level, batch_size=BATCH)


def _page(office, number: int, above):
    from pages.models import Page

    return Page(
        office=office,
        parent=above,
        slug=f"{SLUG_PREFIX}{number}",
        title_de=f"Hilfe {number}",
        title_en=f"Help {number}",
        position=number,
        is_published=True,
        **_texts(),
    )


def _texts() -> dict[str, str]:
    return {"summary_de": SUMMARY[0], "summary_en": SUMMARY[1], "body_de": BODY[0], "body_en": BODY[1]}


def main() -> None:
    django.setup()
    from events.management.many_events import analyse

    events, texts = map(int, sys.argv[1:])
    fill_with_news(texts)
    fill_with_pages(texts)
    fill_with_events(events)
    # In several transactions, or past them: the index takes what is left.
    call_command("rebuild_search", "--if-needed", stdout=sys.stderr)
    analyse()


if __name__ == "__main__":
    main()
