"""The public pages of events: what is on, what was, one event, one programme."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from events.lists.days import by_day
from events.lists.filter import EventFilter
from events.lists.page import archive_page, coming_page
from events.models import Event, EventDate, Programme
from events.structured_data import structured_data
from events.words.descriptions import period_and_office, when_and_where
from keeper.facts import facts_of_page
from offices.page.kept import offices
from website.addresses.moved import Moved, row_at
from website.languages.alternates import absolute
from website.languages.bilingual import pick


@require_safe
def event_list(request):
    return _list(request, "events:list", coming_page, "events/lists/list.html")


@require_safe
def archive(request):
    return _list(request, "events:archive", archive_page, "events/lists/archive.html", is_archive=True)


def _list(request, name, find, template, is_archive=False):
    form = EventFilter(request.GET, offices(), is_archive)
    if renamed := form.renamed():
        raise Moved(f"{reverse(name)}?{renamed}")
    page = find(form, timezone.now())
    context = {
        "form": form,
        "list": page,
        "list_url": reverse(name),
        "office": form.chosen_office,
        "not_for_search_engines": bool(request.GET),
    }
    return render(request, template, context)


@require_safe
def event(request, slug):
    return render(request, "events/event/event.html", _event(slug, get_language()))


@facts_of_page
def _event(slug, _language):
    found = row_at(Event.objects.public().with_page(), slug)
    now = timezone.now()
    programme = found.programme if found.programme and found.programme.is_public else None
    return {
        "event": found,
        "office": found.office,
        "programme": programme,
        "coming": found.coming_dates(now),
        "past": found.past_dates(now),
        "is_over": found.is_over(now),
        "waits_in_vain": found.waits_in_vain(now),
        "page_languages": found.languages(),
        "page_summary": pick(found, "summary"),
        "page_facts": when_and_where(found, now),
        "structured_data": structured_data(found, programme, now),
    }


@require_safe
def programme(request, slug):
    return render(request, "events/programmes/programme.html", _programme(slug, get_language()))


@facts_of_page
def _programme(slug, _language):
    found = row_at(Programme.objects.public().with_everything(), slug)
    now = timezone.now()
    days = by_day(EventDate.objects.public().of_programme(found).for_lists().order_by("starts_at", "id"), now)
    return {
        "programme": found,
        "office": found.office,
        "coming": [day for day in days if not day.is_past],
        "past": [day for day in days if day.is_past],
        "undated": list(Event.objects.public().undated().of_programme(found).for_lists()),
        "is_over": found.is_over(timezone.localdate(now)),
        "page_languages": found.languages(),
        "page_summary": period_and_office(found),
        "public_address": absolute(found.get_absolute_url()),
    }
