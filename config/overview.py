"""The overview of all public pages, for people. What an app adds it contributes (website/overview.py)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.models import Office
from offices.overview import below_offices
from offices.page.kept import offices
from website.contributions.named_pages import PageGroup as Pages
from website.contributions.named_pages import named_pages
from website.contributions.registry import all_of
from website.languages.bilingual import Text, pick
from website.overview import MainPages, OverviewEntry, entry_of, named_entry


@dataclass(frozen=True)
class OverviewGroup:
    anchor: str
    title: str
    entries: list[OverviewEntry]


@require_safe
def overview(request):
    return render(request, "config/overview.html", _overview(get_language()))


@facts_of_page
def _overview(_language):
    groups = [
        OverviewGroup("main", _("Main pages"), _main_pages()),
        OverviewGroup("offices", _("The offices and their pages"), _offices()),
        OverviewGroup("legal", _("Legal information"), _named(Pages.LEGAL, Pages.HELP)),
        OverviewGroup("settings", _("Settings"), [named_entry(_("Set text size and contrast"), "display")]),
    ]
    return {"groups": [group for group in groups if group.entries]}


def _main_pages() -> list[OverviewEntry]:
    with_rows = [entry for pages in all_of(MainPages) for entry in pages.entries()]
    return [named_entry(_("Home"), "home"), *_named(Pages.MAIN, Pages.TAKE_PART), *with_rows]


def _named(*groups: Pages) -> list[OverviewEntry]:
    return [entry_of(page) for page in named_pages(*groups)]


def _offices() -> list[OverviewEntry]:
    below = below_offices(offices())
    return [_with_pages(office, (entries.get(office.pk, []) for entries in below)) for office in offices()]


def _with_pages(office: Office, entries_of_apps: Iterable[list[OverviewEntry]]) -> OverviewEntry:
    below = [entry for entries in entries_of_apps for entry in entries]
    return OverviewEntry(_place_and_name(office), office.get_absolute_url(), below)


def _place_and_name(office: Office) -> Text:
    """In one language: "Jena: Büro für Migration und Integration"."""
    name = pick(office, "name")
    return Text(f"{pick(office, 'place', name.language)}: {name}", name.language)
