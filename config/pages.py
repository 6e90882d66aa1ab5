"""Pages drawn from several apps."""

from collections.abc import Iterator
from itertools import cycle

from django.conf import settings
from django.contrib.sitemaps import views as sitemaps
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.look import Drawing, Hue
from offices.models import Office
from offices.needs import needs
from website.contributions.named_pages import PageGroup, url_names
from website.contributions.registry import all_of
from website.languages.alternates import absolute
from website.search_engines.sitemap import NamedPages, PublicPages, SitemapSection

# Pages that belong to the whole site stand first in the sitemap.
_FIRST = ["home", "offices:list", "overview", "display"]
_GROUPS = [PageGroup.MAIN, PageGroup.TAKE_PART, PageGroup.HELP, PageGroup.LEGAL, PageGroup.SITE]


@require_safe
def home(request):
    return render(request, "config/home.html", _home(get_language()))


@facts_of_page
def _home(_language):
    offices = Office.objects.for_directory().prefetch_related("units__duties", "funds", "volunteer_offers")
    return {"offices": offices, "needs": needs(offices)}


def sitemap_address() -> str:
    return absolute(reverse("sitemap"))


@require_safe
def robots(request):
    """A demonstration asks search engines to stay away; its pages say noindex as well."""
    rules = "Disallow: /" if settings.DEMONSTRATION else f"Disallow: /admin/\n\nSitemap: {sitemap_address()}"
    return HttpResponse(f"User-agent: *\n{rules}\n", content_type="text/plain; charset=utf-8")


def sections() -> dict[str, PublicPages]:
    """What search engines are told of. A page that is missing here is found by links alone."""
    # Each once, at its first place.
    names = dict.fromkeys([*_FIRST, *url_names(*_GROUPS)])
    return {
        "pages": NamedPages(*names),
        **{section.name: section.pages for section in all_of(SitemapSection)},
    }


@require_safe
@sitemaps.x_robots_tag
def sitemap(request):
    """All pages in one file; a list of files where one cannot hold them (sitemaps.org)."""
    found = sitemaps.sitemap(request, sections())
    if len(found.context_data["urlset"]) < PublicPages.limit:
        return found
    return render(request, "config/sitemap_index.xml", {"files": files()}, content_type=found["Content-Type"])


@require_safe
def part_of_sitemap(request, section):
    return sitemaps.sitemap(request, sections(), section=section)


def files() -> Iterator[str]:
    """The addresses of all files that make up the sitemap."""
    for section, pages in sections().items():
        address = absolute(reverse("part_of_sitemap", args=[section]))
        yield address
        for number in range(2, pages.paginator.num_pages + 1):
            yield f"{address}?p={number}"


@require_safe
def styleguide(request):
    """Every component from its real partial, for us; only while DEBUG is on."""
    offices = Office.objects.with_everything()
    drawings = cycle(Drawing.values)
    context = {
        "samples": [{"hue": hue, "drawing": next(drawings), "name": hue.label} for hue in Hue],
        "notices": ["info", "success", "warning", "danger", "sun"],
        "offices": offices,
        "office": offices.first(),
    }
    return render(request, "config/styleguide.html", context)
