"""Rules for stylesheets: nothing foreign, no pixels, no focus without a ring, twins that agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import tinycss2

_FOREIGN = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_NO_OUTLINE = re.compile(r"outline(?:-style|-width)?:\s*(?:none|0)(?![\w.])")
_SHADOW = re.compile(r"box-shadow:(?!\s*none)")
_OUTLINE = re.compile(r"outline:(?!\s*(?:none|0)(?![\w.]))")

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


def rules(css: str) -> list[Rule]:
    """All rules of a stylesheet, at-rules followed inside."""
    return list(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), ()))


def _rules(nodes: list, around: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield Rule(_selectors(node.prelude), _declarations(node.content), around, node.source_line)
        elif node.type == "at-rule" and node.content is not None:
            inside = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            yield from _rules(inside, (*around, f"@{node.at_keyword} {_css(node.prelude)}"))


def _selectors(prelude: list) -> tuple[str, ...]:
    """The selectors; commas in parentheses are not between them."""
    parts = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(_css(part) for part in parts)


def _declarations(content: list) -> tuple[str, ...]:
    found = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    return tuple(_one_line(each.serialize()) for each in found)


def _css(tokens: list) -> str:
    return _one_line(tinycss2.serialize([each for each in tokens if each.type != "comment"]))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def css_faults(css: str, file: str) -> Iterator[str]:
    for token in _tokens(tinycss2.parse_component_value_list(css)):
        if token.type in {"url", "string"} and _FOREIGN.match(token.value):
            yield f"{file}:{token.source_line}: loads something from another host"
        if token.type == "dimension" and token.lower_unit == "px" and token.value:
            yield f"{file}:{token.source_line}: {token.serialize()} does not grow with the text; use rem"
    yield from lost_rings(css, file)


def _tokens(nodes: list) -> Iterator:
    """All of them, in blocks and parentheses as well."""
    for node in nodes:
        yield node
        yield from _tokens(getattr(node, "content", None) or getattr(node, "arguments", []))


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
    statements = tinycss2.parse_stylesheet(css)
    found = [each.prelude for each in statements if each.type == "at-rule" and each.at_keyword == "import"]
    return [
        next(token.value for token in _tokens(prelude) if token.type in {"url", "string"})
        for prelude in found
    ]


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
