"""The public pages of awards: all of them, and one edition with its winners."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from awards.edition_at import edition_at
from awards.edition_lists import all_editions
from awards.models import Award
from awards.phases import Phase, is_being_decided
from awards.structured_data import structured_data
from awards.words import phase as phase_in_words
from awards.words.names import name_of, name_with_year
from awards.words.winners import winners_in_words
from keeper.facts import facts_of_page
from website.addresses.moved import called
from website.feeds.saved_file import CALENDAR_TYPE, file_response
from website.languages.bilingual import pick


@require_safe
def award_list(request):
    return render(request, "awards/list.html", _all_awards(get_language()))


@facts_of_page
def _all_awards(_language):
    return {"list": all_editions(timezone.now())}


@require_safe
def award(request, slug):
    """Leads on to the latest edition, which will be another one some day."""
    found = called(Award.objects.public(), slug)
    if found is None:
        raise Http404
    return redirect(found.editions.public().latest_first().first())


@require_safe
def edition(request, slug, year):
    return render(request, "awards/edition/edition.html", _edition(slug, year, get_language()))


@facts_of_page
def _edition(slug, year, _language):
    found = edition_at(slug, year)
    now = timezone.now()
    words = phase_in_words.in_words(found, now)
    is_decided = words.phase == Phase.DECIDED
    winners = list(found.winners.shown().select_related("prize")) if is_decided else []
    in_short = winners_in_words(winners) or pick(found, "summary")
    return {
        "edition": found,
        "award": found.award,
        "office": found.office,
        "name": name_of(found),
        "words": words,
        "is_judged": is_being_decided(found, now),
        "winners": winners,
        "others": _others(found),
        "page_languages": found.languages(),
        "page_summary": in_short,
        "structured_data": structured_data(found, in_short),
    }


@require_safe
def deadline(request, slug, year):
    """A file for calendars."""
    # Heavy, see tests/architecture/test_first_page.py.
    from awards.deadline_calendar import deadline_calendar

    found = edition_at(slug, year)
    if found.deadline is None:
        raise Http404
    content = deadline_calendar(found, timezone.now())
    return file_response(request, content, CALENDAR_TYPE, f"{found.award.slug}-{year}.ics")


def _others(edition) -> list[tuple]:
    """The other editions of this award with their names."""
    rows = edition.award.editions.public().latest_first().exclude(pk=edition.pk).for_lists()
    return [(each, name_with_year(each)) for each in rows]
