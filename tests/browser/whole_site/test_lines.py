"""Long German words on a phone with large text, in a browser that has no dictionary of German."""

import pytest

from tests.browser.seeing.lines import broken_addresses, cut_off_texts, cut_words

PAGES = [
    "/de/",
    "/de/bueros/",
    "/de/bueros/leer/",
    "/de/bueros/germersheim/",
    "/de/veranstaltungen/german/",
    "/de/barrierefreiheit/",
    "/de/preise/geraer-integrationspreis/2017/",
]


@pytest.mark.parametrize("display", ["100.device.n", "200.device.n"])
@pytest.mark.parametrize("path", PAGES)
def test_no_word_is_cut_without_a_hyphen_and_no_address_is_broken(reader, path, display):
    page = reader(path, width=390, display=display)
    assert cut_words(page) == []
    assert broken_addresses(page) == []


def test_people_find_the_word_they_look_for(visitor):
    """As find-in-page does it, soft hyphens are passed over."""
    page = visitor(width=390)
    page.goto("/de/bueros/leer/")
    assert page.evaluate("() => window.find('Integrationsbeauftragte')")


# What each measure finds, in a paragraph of this width.
FAULTS = {
    cut_words: "Integrationsbeauftragtenversammlung",
    broken_addresses: "An integrationsbeauftragte@landkreis-leer.example",
    cut_off_texts: "Integrationsbeauftragtenversammlung",
}
RULES = {
    cut_words: "width: 8rem",
    broken_addresses: "width: 17rem; word-break: break-all",
    cut_off_texts: "width: 8rem; overflow-wrap: normal; overflow: hidden",
}


@pytest.mark.parametrize("measure", FAULTS)
def test_each_measure_finds_what_it_looks_for(visitor, measure):
    page = visitor()
    page.goto("/de/preise/")
    page.evaluate(
        """([rule, text]) => {
        document.styleSheets[0].insertRule(`main .specimen { ${rule} }`, document.styleSheets[0].cssRules.length);
        document.querySelector('main').innerHTML = `<p class="specimen">${text}</p>`;
    }""",
        [RULES[measure], FAULTS[measure]],
    )
    assert measure(page)
