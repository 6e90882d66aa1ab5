"""From a section of a public page to where it is edited. Each package says it of its own pages (EditedAt)."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

from offices.models import Membership, Office
from offices.staff.roles import EDITORS, office_ids
from website.contributions.registry import all_of

# The title of the page, which has no id.
TITLE = "h1"


@dataclass(frozen=True)
class EditedPage:
    """The office a page is of, and where it is edited: by ids of headings, or of what stands around them."""

    office: Office
    ways: dict[str, str]


@dataclass(frozen=True)
class EditedAt:
    """page gets the parts of the address; None where there is nothing to edit."""

    url_name: str
    page: Callable[..., EditedPage | None]


def ways_on(request: HttpRequest) -> dict[str, str]:
    """Those of the page this request is about that this person may go."""
    match = request.resolver_match
    edited = next((each for each in all_of(EditedAt) if match and each.url_name == match.view_name), None)
    found = edited.page(**match.kwargs) if edited else None
    return found.ways if found and _edits(request.user, found.office) else {}


def _edits(user, office: Office) -> bool:
    return user.is_superuser or office.pk in office_ids(user, EDITORS | {Membership.Role.TRANSLATOR})
