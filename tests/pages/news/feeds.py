"""Asking for the feeds of news."""

from tests.website.feeds.feeds import as_readers_do

PATHS = {"de": "/de/aktuelles/feed.atom", "en": "/en/news/feed.atom"}


def fetch(client, language="de", query="", **headers):
    return client.get(PATHS[language] + query, headers=headers)


def get(client, language="de", query=""):
    return as_readers_do(fetch(client, language, query))
