"""What an account is for beside roles in offices: packages above say it of theirs (contributions)."""

from collections.abc import Callable
from dataclasses import dataclass

from offices.models import User
from website.contributions.registry import all_of


@dataclass(frozen=True)
class NeedsAccount:
    """Whether somebody has a task that they sign in for."""

    is_needed: Callable[[User], bool]


def is_needed(user: User) -> bool:
    if user.is_superuser or user.memberships.exists():
        return True
    return any(each.is_needed(user) for each in all_of(NeedsAccount))
