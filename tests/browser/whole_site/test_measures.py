"""The measures find what they look for: on a page that is right they would say nothing, whatever they do."""

import pytest

from tests.browser.seeing.measures import misfits

# What is wrong, and the rule of style that makes it so.
FAULTS = {
    "an element": "main p { min-width: 3000px }",
    "something that is no element": "body::after { content: 'x'; display: block; width: 3000px }",
    "a narrow column": "main p { width: 3ch }",
}


@pytest.mark.parametrize("rule", FAULTS.values(), ids=FAULTS)
def test_what_does_not_fit_is_found_in_every_width(visitor, rule):
    page = visitor()
    page.goto("/de/preise/")
    page.evaluate(
        "rule => document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length)", rule
    )
    assert {fault.partition(" px")[0] for fault in misfits(page)} == {"320", "390", "768", "1280"}
