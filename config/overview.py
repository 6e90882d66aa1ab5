"""The overview of all public pages, for people. What an app has to add it says itself, and is named here."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from awards import overview as awards
from enquiries import overview as enquiries
from events import overview as events
from offices.models import Office
from pages import overview as pages
from website.languages.bilingual import Text, pick
from website.overview import Entry, named_entry

# What each app has below the page of an office. It takes the offices, and answers with the entries of each by
# its id. Load nothing per office: all are asked for at once.
BELOW_OFFICES = [events.below_offices, awards.below_offices, enquiries.below_offices, pages.below_offices]


@dataclass(frozen=True)
class Group:
    anchor: str
    title: str
    entries: list[Entry]


@require_safe
def overview(request):
    groups = [
        Group("main", _("Main pages"), [*_main_pages(), *pages.of_the_whole_website()]),
        Group("offices", _("The offices and their pages"), _offices()),
        Group("legal", _("Legal information"), [*pages.legal_pages(), enquiries.barrier_report()]),
        Group("settings", _("Settings"), [named_entry(_("Set text size and contrast"), "display")]),
    ]
    return render(request, "config/overview.html", {"groups": [group for group in groups if group.entries]})


def _main_pages() -> list[Entry]:
    return [
        named_entry(_("Home"), "home"),
        named_entry(_("Offices"), "offices:list"),
        *events.main_pages(),
        *awards.main_pages(),
        named_entry(_("News"), "pages:news_list"),
        named_entry(_("Propose an event"), "events:propose"),
    ]


def _offices() -> list[Entry]:
    offices = Office.objects.framed()
    below = [of_app(offices) for of_app in BELOW_OFFICES]
    return [_with_pages(office, (entries.get(office.pk, []) for entries in below)) for office in offices]


def _with_pages(office: Office, entries_of_apps: Iterable[list[Entry]]) -> Entry:
    below = [entry for entries in entries_of_apps for entry in entries]
    return Entry(_place_and_name(office), office.get_absolute_url(), below)


def _place_and_name(office: Office) -> Text:
    """In one language: "Jena: Büro für Migration und Integration"."""
    name = pick(office, "name")
    return Text(f"{pick(office, 'place', name.language)}: {name}", name.language)
