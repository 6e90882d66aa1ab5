"""The news as an Atom feed in one language, for all offices or one, and when they are closed."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from offices.closing.feed_entry import closing_entries
from offices.models import Office
from pages.models import News
from website.feeds.atom import (
    BEGUN,
    FeedEntry,
    LanguageFeed,
    feed_name,
    versions,
)
from website.languages.alternates import absolute
from website.languages.bilingual import pick
from website.site import site_name

LATEST = 20  # news in a feed


def news_feed(office: Office | None, language: str) -> LanguageFeed:
    """Needs no request: the language is the one that is named here, whatever language is active."""
    news = News.objects.published().of(office).select_related("office")[: LATEST + 1]
    with override(language):
        closings = closing_entries(office, language)
        changes = [News.objects.of(office).last_change(), *(closing.updated for closing in closings)]
        page = absolute(list_address(office))
        feed = LanguageFeed(
            title=feed_title(office),
            link=page,
            description=None,
            subtitle=_what_is_in_it(page) if len(news) > LATEST else None,
            language=language,
            feed_url=absolute(feed_address(office)),
            feed_guid=feed_name("news", language, office.uid if office else None),
            author_name=pick(office, "name").text if office else site_name(),
            changed_at=max(filter(None, changes), default=BEGUN),
        )
        for closing in closings:
            feed.add_entry(closing)
        for item in news[:LATEST]:
            feed.add_entry(_entry(item, language))
    return feed


def feed_title(office: Office | None) -> str:
    if office is None:
        # Translators: the title of a feed with the news of all offices.
        return _("News: %(site)s") % {"site": site_name()}
    return _("News from %(place)s: %(site)s") % {"place": pick(office, "place").text, "site": site_name()}


def _what_is_in_it(page: str) -> str:
    sentence = _("The latest %(count)s news items. All of them are here: %(page)s")
    return sentence % {"count": LATEST, "page": page}


def list_address(office: Office | None = None) -> str:
    return _with_office(reverse("pages:news_list"), office)


def feed_address(office: Office | None = None) -> str:
    return _with_office(reverse("pages:news_feed"), office)


def _with_office(path: str, office: Office | None) -> str:
    return f"{path}?office={office.slug}" if office else path


def _entry(item: News, language: str) -> FeedEntry:
    """All of an entry is in one language: German where something of it is missing in this one."""
    written_in = language if language in item.languages() else pick(item, "title", "de").language
    return FeedEntry(
        id=f"{item.feed_id}/{language}",
        language=written_in,
        title=pick(item, "title", written_in).text,
        summary=pick(item, "summary", written_in).text,
        content=pick(item, "body", written_in).text,
        address=absolute(item.get_absolute_url()),
        author=pick(item.office, "name", written_in).text,
        author_address=absolute(item.office.get_absolute_url()),
        category=pick(item.office, "place", written_in).text,
        published=item.publish_at,
        updated=item.updated_at,
        versions=versions(item, language),
    )
