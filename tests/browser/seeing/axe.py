"""axe-core on a page, as axe-playwright-python brings it."""

from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe

WCAG_AND_BEST_PRACTICES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page, enhanced_contrast=False) -> list[str]:
    """What axe finds, each with its place. enhanced_contrast asks for 7:1 (WCAG 1.4.6, AAA)."""
    options = {"runOnly": {"type": "tag", "values": WCAG_AND_BEST_PRACTICES}}
    if enhanced_contrast:
        options["rules"] = {"color-contrast-enhanced": {"enabled": True}}
    return _found(page, options)


COLOURS = ["color-contrast", "link-in-text-block"]
SIZES = ["target-size", "scrollable-region-focusable"]


def violations_of_look(page, enhanced_contrast=False) -> list[str]:
    """The same for a page that differs in nothing but its colours and sizes from one that was checked as a whole."""
    rules = COLOURS + SIZES + (["color-contrast-enhanced"] if enhanced_contrast else [])
    return _found(page, {"runOnly": {"type": "rule", "values": rules}})


@contextmanager
def _nothing_below_the_bar(page):
    """The whole page in the window: what lies below the bar that saves is scrolled to, and no smaller for it.

    That nothing focused is below it: tests/browser/staff/every_page/test_keyboard.py.
    """
    if not page.locator(".submit-row").count():
        yield
        return
    before = page.viewport_size
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({**before, "height": max(height + 50, before["height"])})
    yield
    page.set_viewport_size(before)


def _found(page, options: dict) -> list[str]:
    # To list what is right, too, takes longer than the check.
    options["resultTypes"] = ["violations"]
    with _nothing_below_the_bar(page):
        results = Axe().run(page, options=options).response
    return [
        f"{violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
