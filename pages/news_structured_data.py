"""A news item in the terms of schema.org."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.structured_data import office_id
from pages.models import News
from website.bilingual import pick
from website.languages import absolute
from website.structured_data import breadcrumb_list, graph, node, said


def structured_data(news: News) -> dict:
    """The page, the way to it, and the article on it, in the active language."""
    page = absolute(news.get_absolute_url())
    title = pick(news, "title")
    return graph(
        node(
            "WebPage",
            id=page,
            url=page,
            name=said(title),
            inLanguage=title.language,
            mainEntity={"@id": f"{page}#article"},
            breadcrumb=_way(news, page),
        ),
        _article(news, page),
    )


def _article(news: News, page: str) -> dict:
    office = node(
        "GovernmentOffice",
        id=office_id(news.office),
        url=absolute(news.office.get_absolute_url()),
        name=said(pick(news.office, "name")),
    )
    title = pick(news, "title")
    return node(
        "NewsArticle",
        id=f"{page}#article",
        url=page,
        headline=said(title),
        description=said(pick(news, "summary")),
        inLanguage=title.language,
        datePublished=_moment(news.publish_at),
        dateModified=_moment(news.updated_at),
        expires=_moment(news.end_at),
        author=office,
        publisher=office,
    )


def _moment(moment) -> str | None:
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment else None


def _way(news: News, page: str) -> dict:
    return breadcrumb_list(
        [
            (_("Home"), absolute(reverse("home"))),
            (_("News"), absolute(reverse("pages:news_list"))),
            (said(pick(news, "title")), page),
        ]
    )
