import re

import pytest

from website.line_breaks.addresses import ADDRESS, with_places_to_break


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("a.b@c.de", "a.|b|@c.de"),
        ("www.demokratie-leben.de/ziele/a", "www.|demokratie-leben.de/|ziele/|a"),
        ("https://example.org/", "https://example.org/"),
        ("&lt;x&gt;@c.de", "&lt;x&gt;|@c.de"),
    ],
)
def test_it_breaks_after_dots_and_slashes_and_before_the_at_sign(address, parts):
    assert with_places_to_break(address) == parts.replace("|", "<wbr>")


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("Schreiben Sie an denkbunt@wartburgkreis.de.", "denkbunt@wartburgkreis.de"),
        ("Mehr (www.denkbunt-thueringen.de)", "www.denkbunt-thueringen.de"),
        ("Siehe https://example.org/a?b=1&amp;c=2, bitte", "https://example.org/a?b=1&amp;c=2"),
        ("auf integrationsbeauftragte.de", "integrationsbeauftragte.de"),
        ("auf willkommen-in.berlin.", "willkommen-in.berlin"),
        ("und integration.nrw/büros", "integration.nrw/büros"),
        ("an büro@straße-amt.example", "büro@straße-amt.example"),
    ],
)
def test_it_is_found_in_a_sentence(sentence, address):
    assert re.search(ADDRESS, sentence)[0] == address


@pytest.mark.parametrize("sentence", ["Ende.Anfang", "z.B. heute", "9.30 Uhr", "Frau/Herr"])
def test_what_is_none_is_not_found(sentence):
    assert not re.search(ADDRESS, sentence)
