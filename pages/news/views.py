"""News: the list of all offices or one, a page for each item, and the feed."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from keeper.facts import facts_of_page
from offices.frame import with_office
from offices.page.kept import offices
from pages.models import News
from pages.news import feed as feeds
from pages.news.filter import NewsFilter, OfficeFilter
from pages.news.structured_data import structured_data
from website.addresses.moved import Moved, row_at
from website.feeds.atom import feed_response
from website.languages.bilingual import pick


@require_safe
def news_list(request):
    form = NewsFilter(request.GET, offices())
    if renamed := form.renamed_office():
        raise Moved(feeds.list_address(renamed))
    news, older = form.page()
    context = {"form": form, "office": form.chosen, "news": news, "older": older}
    return render(request, "pages/news/list.html", context)


@require_safe
def news(request, slug):
    return render(request, "pages/news/item.html", _news(slug, get_language()))


@facts_of_page
def _news(slug, _language):
    item = row_at(with_office(News.objects.with_a_page().select_related("picture")), slug)
    return {
        "news": item,
        "office": item.office,
        "page_languages": item.languages(),
        "page_summary": pick(item, "summary"),
        "not_for_search_engines": item.has_ended,
        "structured_data": structured_data(item),
    }


@require_safe
def news_feed(request):
    form = OfficeFilter(request.GET, offices())
    if renamed := form.renamed_office():
        raise Moved(feeds.feed_address(renamed))
    if form.errors:
        raise Http404  # Who asks for one office must not get the news of all.
    feed = feeds.news_feed(form.chosen, get_language())
    return feed_response(request, feed, "news.atom")
