"""The latest news, for pages of other subjects."""

from django import template
from django.utils.html import format_html

from pages.models import News
from pages.news import feed as news_feed
from website.languages.alternates import absolute

register = template.Library()

IN_A_BOX = 3  # news

register.simple_tag(news_feed.feed_address, name="news_feed_address")
register.simple_tag(news_feed.list_address, name="news_list_address")


@register.inclusion_tag("pages/news/latest.html")
def latest_news(office=None):
    """The latest news of an office, or of all. Nothing at all where there are none."""
    found = News.objects.published().of(office)
    return {"news": (found if office else found.select_related("office"))[:IN_A_BOX], "office": office}


@register.simple_tag
def news_feed_link(office=None):
    """For the head of a page: where feed readers find the news."""
    return format_html(
        '<link rel="alternate" type="application/atom+xml" href="{}" title="{}">',
        absolute(news_feed.feed_address(office)),
        news_feed.feed_title(office),
    )
