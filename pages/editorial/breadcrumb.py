"""The way to a page: the steps of the breadcrumb between home and the page itself."""

from collections.abc import Iterable
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from offices.models import Office
from pages.editorial.tree import Node
from website.languages.bilingual import Text, pick


class Step(NamedTuple):
    name: Text
    url: str


def way_to(office: Office | None, nodes: Iterable[Node] = ()) -> list[Step]:
    """The list of offices and the office, and the pages on the way; a page of no office has only those."""
    pages = [Step(node.page.navigation_title(), node.page.get_absolute_url()) for node in nodes]
    if office is None:
        return pages
    offices = Step(Text(_("Offices"), get_language()), reverse("offices:list"))
    return [offices, Step(pick(office, "place"), office.get_absolute_url()), *pages]
