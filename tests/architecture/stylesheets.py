"""Rules for stylesheets: nothing foreign, no pixels, no focus without a ring, twins that agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FOREIGN = re.compile(r"""(?:url\(\s*|@import\s+)["']?\s*(?:https?:)?//""", re.IGNORECASE)
_PIXELS = re.compile(r"(?<![\w.#])(?<!\w-)-?(?:\d*\.)?\d+px\b", re.IGNORECASE)
_NO_OUTLINE = re.compile(r"outline(?:-style|-width)?:\s*(?:none|0)(?![\w.])")
_SHADOW = re.compile(r"box-shadow:(?!\s*none)")
_OUTLINE = re.compile(r"outline:(?!\s*(?:none|0)(?![\w.]))")
_IMPORT = re.compile(r"""@import\s+url\(["']?(?P<path>[^"')]+)""")

# Links and answers land on these (elements.css); nobody reaches them with the Tab key.
RINGLESS = {"main:focus", "h1:focus", ".display-bar:focus"}

CHOICE = 'html[data-contrast="high"]'
DEVICE = 'html:not([data-contrast="normal"])'
DEVICE_QUERY = "@media (prefers-contrast: more)"


@dataclass(frozen=True)
class Rule:
    """Declarations for some selectors, inside of at-rules."""

    selectors: tuple[str, ...]
    declarations: tuple[str, ...]
    around: tuple[str, ...]
    line: int

    @property
    def body(self) -> str:
        return "; ".join(self.declarations)


def without_comments(css: str) -> str:
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), css)


def rules(css: str) -> list[Rule]:
    """All rules of a stylesheet, at-rules followed inside."""
    return list(_rules(without_comments(css), 1, ()))


def _rules(css: str, line: int, around: tuple[str, ...]) -> Iterator[Rule]:
    for start, prelude, body in _blocks(css):
        here = line + css.count("\n", 0, start)
        if prelude.startswith("@") and "{" in body:
            inside = here + prelude.count("\n")
            yield from _rules(body, inside, (*around, _one_line(prelude)))
        else:
            yield Rule(_split(prelude, ","), _split(body, ";"), around, here)


def _blocks(css: str) -> Iterator[tuple[int, str, str]]:
    """Where each outermost block begins, what stands before its brace, and what is in it."""
    start = depth = opened = 0
    for position, sign in enumerate(css):
        if sign == "{":
            if not depth:
                opened = position
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                prelude = css[start:opened]
                indent = len(prelude) - len(prelude.lstrip())
                yield start + indent, prelude.strip(), css[opened + 1 : position]
                start = position + 1
        elif sign == ";" and not depth:
            start = position + 1


def _split(text: str, separator: str) -> tuple[str, ...]:
    """The parts of a text, separators in parentheses and quotes left alone."""
    parts = re.findall(rf"""(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|"[^"]*"|'[^']*'|[^{separator}])+""", text)
    return tuple(_one_line(part) for part in parts if part.strip())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def css_faults(css: str, file: str) -> Iterator[str]:
    for number, line in enumerate(without_comments(css).splitlines(), 1):
        if _FOREIGN.search(line):
            yield f"{file}:{number}: loads something from another host"
        for pixels in _PIXELS.findall(line):
            if float(pixels[:-2]):
                yield f"{file}:{number}: {pixels} does not grow with the text; use rem"
    yield from lost_rings(css, file)


def lost_rings(css: str, file: str) -> Iterator[str]:
    """Rules that take the focus ring away and put nothing in its place.

    In its place stands a shadow in the same rule, or a ring that the whole component gets: a rule with
    :has(:focus-visible) for the same block.
    """
    all_rules = rules(css)
    for rule in all_rules:
        if not _NO_OUTLINE.search(rule.body) or _SHADOW.search(rule.body):
            continue
        for selector in rule.selectors:
            if selector not in RINGLESS and not _has_outer_ring(selector, all_rules):
                yield f"{file}:{rule.line}: {selector} loses its focus ring"


def _has_outer_ring(selector: str, all_rules: list[Rule]) -> bool:
    block = re.match(r"\.[a-z0-9-]+?(?=__|--|:|\s|$)", selector)
    return block is not None and any(
        outer.startswith(block[0]) and ":has(:focus" in outer and _OUTLINE.search(rule.body)
        for rule in all_rules
        for outer in rule.selectors
    )


def lonely_twins(css: str, file: str) -> Iterator[str]:
    """What holds for chosen contrast and not for a device that asks for it, or the other way round."""
    chosen, asked = {}, {}
    for rule in rules(css):
        for selector in rule.selectors:
            if CHOICE in selector:
                chosen[rule.around, selector.replace(CHOICE, "…"), rule.declarations] = rule.line
            elif DEVICE in selector and DEVICE_QUERY in rule.around:
                around = tuple(query for query in rule.around if query != DEVICE_QUERY)
                asked[around, selector.replace(DEVICE, "…"), rule.declarations] = rule.line
    for twin in chosen.keys() - asked.keys():
        yield f"{file}:{chosen[twin]}: the rule for {twin[1]} has no twin for prefers-contrast: more"
    for twin in asked.keys() - chosen.keys():
        yield f"{file}:{asked[twin]}: the rule for {twin[1]} has no twin for data-contrast=high"


def imports(css: str) -> list[str]:
    """The paths a stylesheet imports, in their order."""
    return [match["path"] for match in _IMPORT.finditer(without_comments(css))]


def import_faults(site_css: str, names: list[str]) -> Iterator[str]:
    """Component stylesheets that site.css does not import exactly once, and imports of nothing."""
    paths = [path for path in imports(site_css) if path.startswith("components/")]
    for name in sorted({*paths, *names}):
        if name not in names:
            yield f"site.css imports {name}, which does not exist"
        elif paths.count(name) != 1:
            yield f"site.css imports {name} {paths.count(name)} times"


def partials_without_stylesheet(
    partials: list[str], stylesheets: list[str], structural: set[str]
) -> Iterator[str]:
    """Component partials without a stylesheet of their name. Templates write _ where stylesheets write -."""
    for partial in partials:
        if partial not in structural and partial.replace("_", "-") not in stylesheets:
            yield f"templates/components/{partial}.html has no stylesheet and is not listed as structural"
    for partial in structural - set(partials):
        yield f"{partial} is listed as structural and does not exist"
