"""Links to choose a password in mails of before: Django's own, three days long. To be removed half a year
later.
"""

from django.contrib.auth.tokens import default_token_generator
from django.shortcuts import redirect
from django.utils.http import urlsafe_base64_decode

from accounts.mailed_links import link
from accounts.mailed_links.views import nowhere
from accounts.models import PasswordLink
from accounts.page import account_page
from offices.models import User


@account_page
def choose_password(request, uidb64, token):
    """A link that is right becomes one of ours."""
    user = _user(uidb64)
    if user is None or not user.is_active or not default_token_generator.check_token(user, token):
        return nowhere(request, PasswordLink.Kind.INVITATION, "old", 410)
    row = link.make(user, PasswordLink.Kind.INVITATION)
    return redirect("accounts:invitation", token=link.token_of(row))


def _user(uidb64: str) -> User | None:
    try:
        return User.objects.filter(pk=int(urlsafe_base64_decode(uidb64))).first()
    except (ValueError, OverflowError):
        return None
