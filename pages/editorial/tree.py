"""Pages as a tree. A tree is small, so all of it is loaded at once and put together here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from offices.models import Office
from pages.models import Page


@dataclass(eq=False)
class Node:
    """A page on its place in the tree."""

    page: Page
    above: "Node | None" = None
    below: list["Node"] = field(default_factory=list)

    @property
    def way(self) -> list["Node"]:
        """The nodes from the top to this one."""
        return [*(self.above.way if self.above else []), self]

    @property
    def listed(self) -> list["Node"]:
        """Those below that stand in lists and in the navigation."""
        return listed(self.below)

    def walk(self) -> Iterator["Node"]:
        yield self
        for node in self.below:
            yield from node.walk()


def grow(pages: Iterable[Page]) -> list[Node]:
    """The top pages, each with those below it. A page whose parent is not among these has no place."""
    below = defaultdict(list)
    for page in pages:
        below[page.parent_id].append(page)

    def node(page: Page, above: Node | None) -> Node:
        made = Node(page, above)
        made.below = [node(child, made) for child in below[page.pk]]
        return made

    return [node(page, None) for page in below[None]]


def listed(nodes: Iterable[Node]) -> list[Node]:
    return [node for node in nodes if node.page.in_navigation]


def find(nodes: Iterable[Node], slug: str) -> Node | None:
    everywhere = (node for top in nodes for node in top.walk())
    return next((node for node in everywhere if node.page.slug == slug), None)


def tree_of(office: Office | None) -> list[Node]:
    """The published pages of an office, or of the whole website."""
    return grow(Page.objects.published().filter(office=office).select_related("office"))
