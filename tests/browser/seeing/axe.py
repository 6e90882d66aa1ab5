"""axe-core on a page, as axe-playwright-python brings it."""

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


def _found(page, options: dict) -> list[str]:
    # To list what is right, too, takes longer than the check.
    options["resultTypes"] = ["violations"]
    results = Axe().run(page, options=options).response
    return [
        f"{violation['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]
