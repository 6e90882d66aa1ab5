"""Atom feeds (RFC 4287) in one language, whose entries may be written in another one."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4, uuid5

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import override
from django.utils.xmlutils import SimplerXMLGenerator

from website.feeds.saved_file import file_response
from website.languages.alternates import absolute
from website.rich_text.links import with_absolute_links
from website.rich_text.plain_text import printable

# The day in the names of our feeds, and since when an empty one has not changed.
BEGUN = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class FeedEntry:
    """One entry, all of it in one language. Addresses are absolute."""

    id: str
    language: str
    title: str
    summary: str
    content: str  # HTML
    address: str
    author: str
    author_address: str
    category: str
    published: datetime | None
    updated: datetime
    # The same in each language, where there are several: language → address, the one of the feed last.
    versions: dict[str, str] = field(default_factory=dict)


class LanguageFeed(Atom1Feed):
    """A feed in one language: an entry in another one says so. changed_at is its last real change."""

    def add_entry(self, entry: FeedEntry) -> None:
        self.add_item(
            title=printable(entry.title),
            link=entry.address,
            description=escape(printable(entry.summary)),
            unique_id=entry.id,
            author_name=printable(entry.author),
            author_link=entry.author_address,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=[printable(entry.category)],
            entry=entry,
        )

    def latest_post_date(self) -> datetime:
        return self.feed["changed_at"]

    def item_attributes(self, item: dict) -> dict[str, str]:
        language = item["entry"].language
        return {"xml:lang": language} if language != self.feed["language"] else {}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict) -> None:
        super().add_item_elements(handler, item)
        entry = item["entry"]
        # Readers take either the first or the last link as the address: both are in the feed's language. (Two
        # links with the same language would be against RFC 4287; the first names none.)
        for language, address in entry.versions.items():
            link = {"rel": "alternate", "hreflang": language, "href": address}
            handler.addQuickElement("link", "", link)
        if entry.content:
            # Readers show it far away from its page.
            content = with_absolute_links(printable(entry.content), entry.address)
            handler.addQuickElement("content", content, {"type": "html"})


def versions(row: Any, language: str) -> dict[str, str]:
    """The pages of a row in all its languages, as an entry names them; {} where there is only one."""
    found = {}
    for code in sorted(row.languages(), key=lambda code: code == language):
        with override(code):
            found[code] = absolute(row.get_absolute_url())
    return found if len(found) > 1 and language in found else {}


def site_tag(begun: date, specific: str) -> str:
    """A tag URI (RFC 4151): a name for good, in the name of the host that the site has now.

    A port has no place in a host's name, though two sites may share a host.
    """
    site = urlsplit(settings.SITE_URL)
    port = f"{site.port}/" if site.port else ""
    return f"tag:{site.hostname},{begun.isoformat()}:{port}{specific}"


def feed_name(what: str, language: str, of: UUID | None = None) -> str:
    """A name for a feed, for good: of all of the site, or of the row that has this name."""
    if of:
        return uuid5(of, f"{what}/{language}").urn
    return site_tag(BEGUN.date(), f"{what}/{language}")


def new_tag() -> str:
    """A name for a row that is about to be stored. It stays, even if the site moves to another host."""
    return site_tag(timezone.localdate(), str(uuid4()))


def feed_response(request: HttpRequest, feed: LanguageFeed, file_name: str) -> HttpResponse:
    """The feed, or 304 where the reader has it already (website/feeds/saved_file.py)."""
    return file_response(request, feed.writeString("utf-8").encode(), feed.content_type, file_name)
