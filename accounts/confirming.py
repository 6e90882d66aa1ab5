"""Before somebody changes how an account is entered, they show once more that they are its owner.

Signing in counts for a while, so that whoever is new sets up everything in one go.
"""

import time
from functools import wraps

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse

from accounts import next_page

MINUTES = 15


def is_confirmed(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    return any(time.time() - record["at"] < MINUTES * 60 for record in records)


def confirm(request: HttpRequest, method: str) -> None:
    record_authentication(request, request.user, method=method, reauthenticated=True)


def signed_in(view):
    """For who has signed in."""

    @wraps(view)
    def for_them(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect(next_page.with_wanted(reverse("accounts:sign_in"), request.get_full_path()))
        return view(request, *args, **kwargs)

    return for_them


def confirmed(view):
    """For who has signed in a moment ago, or has shown anew who they are."""

    @wraps(view)
    def for_owner(request, *args, **kwargs):
        if not is_confirmed(request):
            return redirect(next_page.with_wanted(reverse("accounts:confirm"), request.get_full_path()))
        return view(request, *args, **kwargs)

    return signed_in(for_owner)
