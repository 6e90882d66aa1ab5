"""Editorial pages: those of an office, and those of the whole website."""

from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.page.kept import office_at
from pages.editorial.breadcrumb import way_to
from pages.editorial.structured_data import editorial_page
from pages.editorial.tree import find, listed, tree_of
from pages.models import Page
from website.addresses.moved import Moved
from website.languages.bilingual import pick


@require_safe
def office_page(request, slug, page_slug):
    return render(request, "pages/editorial/page.html", _page(office_at(slug), page_slug, get_language()))


@require_safe
def site_page(request, page_slug):
    return render(request, "pages/editorial/page.html", _page(None, page_slug, get_language()))


@facts_of_page
def _page(office, slug, _language):
    tree = tree_of(office)
    node = find(tree, slug)
    if node is None:
        raise _moved(office, slug)
    steps = way_to(office, node.way[:-1])
    return {
        "office": office,
        "page": node.page,
        "node": node,
        "steps": steps,
        "tree": listed(tree),
        "page_languages": node.page.languages(),
        "page_summary": pick(node.page, "summary"),
        "structured_data": editorial_page(node.page, office, steps),
    }


def _moved(office, slug) -> Moved:
    """A page that was renamed keeps its old addresses as redirects."""
    renamed = Page.objects.published().select_related("office")
    found = get_object_or_404(renamed, former_slugs__office=office, former_slugs__slug=slug)
    return Moved(found.get_absolute_url())
