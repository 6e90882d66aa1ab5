"""Pages that other apps lead to by what they are for, because they must not know whose they are."""

from dataclasses import dataclass
from enum import Enum

from django.urls import reverse

from website.contributions.registry import all_of


class Role(Enum):
    PRIVACY_NOTICE = "privacy notice"
    ACCESSIBILITY_STATEMENT = "accessibility statement"
    REPORT_A_BARRIER = "report a barrier"
    # Takes the slug of an office.
    WRITE_TO_OFFICE = "write to office"


@dataclass(frozen=True)
class PageInRole:
    role: Role
    url_name: str


def address_of(role: Role, *args) -> str:
    (page,) = [each for each in all_of(PageInRole) if each.role is role]
    return reverse(page.url_name, args=args)
