"""Where a form of staff is turned away, and what comes instead of a page without their text."""

from . import page, sign_out
from .sent import sent_by
from .where_from import comes_from_elsewhere, is_about_the_address, is_for_staff, may_be_seen_by


class SignInFirstMiddleware:
    """A form sent without being signed in: Django would lead to the sign-in page, and forget the form."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """After the token was found right (the order in the settings)."""
        if request.method != "POST" or not is_for_staff(request) or may_be_seen_by(request):
            return None
        if request.resolver_match.url_name is None:  # no page of the admin has that address
            return None
        return page.after_lost_session(request)


def wrong_token(request, reason: str):
    """The page for a form whose token is wrong; None where it is no form that staff typed here."""
    if request.method != "POST" or not is_for_staff(request) or comes_from_elsewhere(request):
        return None
    name = request.resolver_match.view_name if request.resolver_match else ""
    if is_about_the_address(reason):
        return page.after_hidden_address(request)
    if name == "admin:logout":
        return sign_out.sign_out_again(request)
    return page.after_wrong_token(request)


def turned_away(request, status: int):
    """The page for a form whose row (404) or right (403) is gone; None where nothing was typed."""
    if request.method != "POST" or not is_for_staff(request) or not may_be_seen_by(request):
        return None
    sent = sent_by(request)
    return page.after_lost_right(request, sent, status) if sent.is_typed else None
