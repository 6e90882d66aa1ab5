"""Properties of calendars that icalendar would write in another way, or not escape."""

from icalendar import Component, vText

from website.languages.bilingual import Text
from website.rich_text.plain_text import printable


def add_words(component: Component, name: str, text: Text) -> None:
    """A property in words with the language they are in; nothing where there are none."""
    if text:
        component.add(name, vText(printable(text.text), params={"LANGUAGE": text.language}))


def add_category(component: Component, text: Text) -> None:
    """A line for each category, because each may be in another language."""
    if text:
        component.add("categories", [printable(text.text)], parameters={"LANGUAGE": text.language})


def add_address(component: Component, name: str, address: str, **parameters: str) -> None:
    """A property that is an address though it could be something else."""
    component.add(name, printable(address), parameters={"VALUE": "URI", **parameters})
