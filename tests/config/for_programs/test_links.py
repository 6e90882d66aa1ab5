"""Links in what people wrote, far away from its page: their addresses are told, and whole."""

import json

import pytest

from tests import cast
from tests.pages.news import newsroom
from tests.website.feeds.calendar_files import EVENT_PATHS, only_entry
from tests.website.feeds.feeds import as_readers_do
from tests.website.pages import parse

pytestmark = pytest.mark.usefixtures("at_noon")

TEXT = (
    '<p>Mehr <a href="https://example.com/x?a=1&amp;b=2">hier</a>, '
    '<a href="/de/bueros/">bei den Büros</a>, <a href="/de/veranstaltungen/anmelden/?um=9#unten">dort</a> '
    'oder per <a href="mailto:buero@example.org">Mail</a>.</p>'
)
TOLD = (
    "Mehr hier (https://example.com/x?a=1&b=2), bei den Büros (https://example.org/de/bueros/), "
    "dort (https://example.org/de/veranstaltungen/anmelden/?um=9#unten) oder per Mail (buero@example.org)."
)


@pytest.fixture
def linked(event):
    event.description_de, event.summary_de = TEXT, "Für Kinder < 6 Jahre & Eltern > 18"
    event.save()
    cast.add_date(event)
    return event


def test_a_calendar_tells_them(client, linked):
    told = only_entry(client, EVENT_PATHS["de"].format("treffen"))["DESCRIPTION"]
    assert TOLD in told.splitlines()


def test_a_short_text_without_formats_keeps_its_signs(client, linked):
    told = only_entry(client, EVENT_PATHS["de"].format("treffen"))["DESCRIPTION"]
    assert "Für Kinder < 6 Jahre & Eltern > 18" in told.splitlines()


def test_data_for_search_engines_tell_them(client, linked):
    (block,) = parse(client.get("/de/veranstaltungen/treffen/")).iter("script")
    assert TOLD in json.loads(block.text)["@graph"][1]["description"]


def test_a_feed_of_events_has_them_whole(client, linked):
    (entry,) = as_readers_do(client.get("/de/veranstaltungen/feed.atom")).entries
    for address in [
        "https://example.com/x?a=1&amp;b=2",
        "https://example.org/de/bueros/",
        "https://example.org/de/veranstaltungen/anmelden/?um=9#unten",
        "mailto:buero@example.org",
    ]:
        assert f'href="{address}"' in entry.content[0].value


def test_a_feed_of_news_has_them_whole(client, bare):
    newsroom.add(
        bare,
        "Neues",
        body_de='<p><a href="/de/bueros/">Büros</a> <a href="/de/aktuelles/neues/#unten">unten</a></p>',
    )
    content = client.get("/de/aktuelles/feed.atom").content.decode()
    assert "https://example.org/de/bueros/" in content
    assert "https://example.org/de/aktuelles/neues/#unten" in content
    assert "href=&quot;/" not in content


def test_the_sentence_about_an_office_has_words_alone(client, bare):
    bare.mission_de = '<p>Wir <a href="https://example.com/">helfen</a> gern. Immer.</p>'
    bare.save()
    head = client.get("/de/bueros/jena/").content.decode().partition("</head>")[0]
    assert 'content="Wir helfen gern."' in head
