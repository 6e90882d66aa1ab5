"""Reading a feed with a library that reads feeds for a living, and with an XML parser."""

import xml.etree.ElementTree as ElementTree

import feedparser

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def as_readers_do(response):
    """The feed as feed readers understand it. bozo is what they call a feed with a fault."""
    assert response.status_code == 200
    found = feedparser.parse(response.content, response_headers={"content-type": response["Content-Type"]})
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def as_tree(response):
    return ElementTree.fromstring(response.content)
