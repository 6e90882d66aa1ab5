"""A news item in the terms of schema.org."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from offices.structured_data import government_office
from pages.models import News
from website.languages.alternates import absolute
from website.languages.bilingual import pick
from website.search_engines.structured_data import node, page_graph, said


def structured_data(news: News) -> dict:
    """The page, the way to it, and the article on it, in the active language."""
    title = pick(news, "title")
    article = _article(news)
    return page_graph(
        news.get_absolute_url(),
        title,
        [(_("News"), reverse("pages:news_list"))],
        article,
        inLanguage=title.language,
        mainEntity={"@id": article["@id"]},
    )


def _article(news: News) -> dict:
    page = absolute(news.get_absolute_url())
    office = government_office(news.office)
    title = pick(news, "title")
    return node(
        "NewsArticle",
        id=f"{page}#article",
        url=page,
        headline=said(title),
        description=said(pick(news, "summary")),
        image=absolute(news.picture.image.url) if news.picture else None,
        inLanguage=title.language,
        datePublished=_moment(news.publish_at),
        dateModified=_moment(news.updated_at),
        expires=_moment(news.end_at),
        author=office,
        publisher=office,
    )


def _moment(moment) -> str | None:
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment else None
