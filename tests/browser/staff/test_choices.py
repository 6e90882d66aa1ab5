"""Radio buttons and boxes to tick, as they are drawn."""

import pytest

STYLE = """input => {
  const style = getComputedStyle(input), mark = getComputedStyle(input, '::before');
  const lines = ['Top', 'Right', 'Bottom', 'Left'].map(side => parseFloat(mark[`border${side}Width`]));
  return {
    appearance: style.appearance, line: parseFloat(style.borderTopWidth), colour: style.borderTopColor,
    size: Math.min(input.getBoundingClientRect().width, input.getBoundingClientRect().height),
    mark: mark.content === 'none' ? 0 : Math.max(...lines), markColour: mark.borderRightColor,
  };
}"""
BLACK, WHITE, YELLOW = "rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(255, 225, 47)"


def drawn(page, selector) -> dict:
    return page.locator(selector).first.evaluate(STYLE)


@pytest.mark.parametrize("kind", ["radio", "checkbox"])
def test_in_high_contrast_they_are_thick_white_lines_and_yellow_marks(visitor, kind):
    page = visitor(display="100.high.n")
    page.goto("/de/darstellung/")
    empty = drawn(page, f"main [type={kind}]:not(:checked)")
    assert (empty["appearance"], empty["colour"], empty["mark"]) == ("none", WHITE, 0)
    assert empty["line"] >= 3
    assert empty["size"] >= 24
    page.locator(f"main [type={kind}]").last.check()
    page.mouse.move(0, 0)
    checked = drawn(page, f"main [type={kind}]:checked")
    assert (checked["colour"], checked["markColour"]) == (YELLOW, YELLOW)
    assert checked["mark"] >= 4


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"media": "print"}])
def test_marks_are_lines_which_forced_colours_and_paper_keep(visitor, media):
    page = visitor(display="100.high.n")
    page.goto("/de/darstellung/")
    page.locator("#remember").check()
    page.emulate_media(**media)
    for kind in ["radio", "checkbox"]:
        checked = drawn(page, f"main [type={kind}]:checked")
        assert checked["mark"] >= 3
        assert checked["markColour"] == BLACK


def test_what_cannot_be_chosen_and_what_has_the_focus_looks_different(visitor):
    page = visitor()
    page.goto("/de/darstellung/")
    usual = drawn(page, "#remember")["colour"]
    page.evaluate("() => { document.querySelector('#remember').disabled = true }")
    assert drawn(page, "#remember")["colour"] != usual
    page.locator("#text-size-100").focus()
    page.keyboard.press("ArrowDown")
    ring = page.locator("#text-size-125").evaluate(
        "input => parseFloat(getComputedStyle(input).outlineWidth)"
    )
    assert ring >= 3


def test_no_page_has_one_that_the_browser_draws(visitor):
    """Each of the forms: of an office, of events, of a proposal, of the display."""
    page = visitor()
    for path in [
        "/de/bueros/leer/kontakt/",
        "/de/veranstaltungen/",
        "/de/veranstaltungen/vorschlagen/?office=leer",
        "/de/darstellung/",
    ]:
        page.goto(path)
        found = page.locator("[type=radio], [type=checkbox]").evaluate_all(
            "inputs => inputs.map(input => getComputedStyle(input).appearance)"
        )
        assert found
        assert set(found) == {"none"}


def test_a_browser_without_has_shows_the_focus_around_the_link(visitor):
    page = visitor()
    page.goto("/de/bueros/")
    page.evaluate("""() => {
      const isUnknown = rule => (rule.conditionText || rule.selectorText || '').includes(':has(');
      const clean = rules => {
        for (let index = rules.cssRules.length - 1; index >= 0; index--)
          if (isUnknown(rules.cssRules[index])) rules.deleteRule(index);
          else if (rules.cssRules[index].cssRules?.length) clean(rules.cssRules[index]);
      };
      [...document.styleSheets].forEach(clean);
    }""")
    link = page.locator(".directory__link").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert link.evaluate("link => getComputedStyle(link).outlineStyle") == "solid"
