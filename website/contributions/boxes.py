"""Boxes on every page that belong to an app. They are drawn where the frame has a place for them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from django.template import Context

from website.contributions.registry import all_of


class BoxPlace(Enum):
    # In the head, at the end of the menu. Asks nothing of the database.
    MENU = "menu"
    # Above the content. Asks the database; pages about errors have none.
    ABOVE = "above"
    # The first thing in the footer. Asks the database, likewise.
    FOOTER = "footer"
    # In the footer of the pages of one office.
    FOOTER_OF_OFFICE = "footer of office"
    # In the footer of every page. Asks nothing of the database.
    HELP = "help"
    # How to go on from a page about an error. Asks nothing of the database.
    WAYS_ON = "ways on"


@dataclass(frozen=True)
class Box:
    place: BoxPlace
    template: str
    # From the context of the page: what the template takes, or None where the box is not shown.
    takes: Callable[[Context], dict | None]
    # How the template is rendered with it, where that is not done anew on each page.
    rendered: Callable[..., str] | None = None


def boxes(place: str) -> list[Box]:
    wanted = BoxPlace(place)
    return [box for box in all_of(Box) if box.place is wanted]
