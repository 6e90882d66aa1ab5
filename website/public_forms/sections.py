"""A long form in parts, each a fieldset with its title. A part may hold smaller ones."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class FormSection:
    """content: names of fields, and sections within."""

    title: str | Promise
    content: list
    hint: str | Promise = ""


@dataclass(frozen=True)
class DrawnSection:
    """For components/form_section.html. items: bound fields, and drawn sections within."""

    anchor: str
    title: str | Promise
    hint: str | Promise
    items: list
    level: int


def names_in(sections: list[FormSection]) -> Iterator[str]:
    """The fields in the order of the page."""
    for section in sections:
        for each in section.content:
            yield from names_in([each]) if isinstance(each, FormSection) else [each]


def titles_within(sections: list[FormSection]) -> dict[str, str | Promise]:
    """The fields of sections within sections, each with the title that tells it from its namesakes."""
    inner = [each for section in sections for each in section.content if isinstance(each, FormSection)]
    return {name: section.title for section in inner for name in names_in([section])}


def drawn(form, sections: list[FormSection], prefix: str = "section", level: int = 1) -> list[DrawnSection]:
    return [
        _draw(form, section, f"{prefix}-{number}", level) for number, section in enumerate(sections, start=1)
    ]


def _draw(form, section: FormSection, anchor: str, level: int) -> DrawnSection:
    items = [
        _draw(form, each, f"{anchor}-{number}", level + 1) if isinstance(each, FormSection) else form[each]
        for number, each in enumerate(section.content, start=1)
    ]
    return DrawnSection(anchor, section.title, section.hint, items, level)
