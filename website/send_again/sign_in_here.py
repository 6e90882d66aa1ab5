"""Signing in on the page that keeps what was typed. How, says the package that knows accounts."""

from collections.abc import Callable
from dataclasses import dataclass

from django.forms import Form
from django.http import HttpRequest, HttpResponse

from website.contributions.registry import all_of


@dataclass(frozen=True)
class SignInStep:
    """form: what to fill in next, None once somebody is signed in. response: of the sign-in, for its
    cookies.
    """

    form: Form | None = None
    response: HttpResponse | None = None


@dataclass(frozen=True)
class SignInHere:
    """first: an empty form. next: what comes of what was sent. Both take the request and a prefix of the
    fields.
    """

    first: Callable[[HttpRequest, str], Form]
    next: Callable[[HttpRequest, str], SignInStep]


def way_in() -> SignInHere:
    (way,) = all_of(SignInHere)
    return way
