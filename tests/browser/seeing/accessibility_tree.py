"""The page as Chromium reports it to a screen reader."""

from dataclasses import dataclass

ATTEMPTS = 50
PAUSE = 100  # milliseconds


@dataclass(frozen=True)
class Node:
    role: str
    name: str
    focused: bool


def nodes(page) -> list[Node]:
    """What a screen reader is given, in its order; what is hidden from it is left out."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    tree = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [_node(each) for each in tree if not each.get("ignored")]


def _node(raw: dict) -> Node:
    properties = {each["name"]: each["value"].get("value") for each in raw.get("properties", [])}
    return Node(
        role=raw.get("role", {}).get("value", ""),
        name=raw.get("name", {}).get("value", ""),
        focused=bool(properties.get("focused")),
    )


def focused(page) -> tuple[str, str]:
    """Role and name of what is read out first: the node that has the focus, not the document around it.

    A page that has only just arrived is given a moment: the focus is set after it has been loaded.
    """
    page.wait_for_load_state()
    for _ in range(ATTEMPTS):
        found = [each for each in nodes(page) if each.focused and each.role != "RootWebArea"]
        if found:
            return found[-1].role, found[-1].name
        page.wait_for_timeout(PAUSE)
    return "", ""


def names_of(page, role: str) -> list[str]:
    return [each.name for each in nodes(page) if each.role == role]
