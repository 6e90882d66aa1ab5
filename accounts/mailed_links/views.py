"""Choosing a password with a mailed link, and what comes of a link that leads nowhere any more."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.mailed_links import link
from accounts.models import PasswordLink
from accounts.page import account_page, form_of, show
from accounts.passwords.new_password import NewPasswordForm
from accounts.sign_in import signing_in
from accounts.told.happened import password_changed
from accounts.told.log import told
from website.addresses.signed_link import ForgedLinkError, OldLinkError


@account_page
def invitation(request, token):
    return _choose(request, token, PasswordLink.Kind.INVITATION)


@account_page
def reset(request, token):
    return _choose(request, token, PasswordLink.Kind.RESET)


def _choose(request, token: str, kind: PasswordLink.Kind):
    try:
        row = link.row_of(token, kind)
        form = form_of(request, NewPasswordForm, user=row.user)
        if form.is_valid():
            return _chosen(request, form, row)
    except ForgedLinkError:
        return nowhere(request, kind, "forged", 403)
    except OldLinkError:
        return nowhere(request, kind, "old", 410)
    is_new = kind == PasswordLink.Kind.INVITATION
    return show(
        request,
        "accounts/new_password.html",
        form,
        title=_("Welcome: choose a password") if is_new else _("Choose a new password"),
        username=row.user.get_username(),
    )


def _chosen(request, form, row: PasswordLink):
    with transaction.atomic():
        link.use(row)
        form.save()
    if row.kind == PasswordLink.Kind.RESET:
        password_changed(request, row.user)
    else:
        told("invitation_used", row.user, request)
    return signing_in.by_mailed_link(request, form.user, row.leads_to)


def nowhere(request, kind: PasswordLink.Kind, what: str, status: int):
    told("link_refused", None, request, kind=kind.value, because=what)
    if kind == PasswordLink.Kind.RESET:
        way, way_name = reverse("accounts:forgotten"), _("Ask for a new link")
    else:
        way, way_name = reverse("accounts:sign_in"), _("Sign in")
    return show(
        request,
        "accounts/sentence.html",
        status=status,
        title=_("This link leads nowhere any more") if what == "old" else _("This link is not whole"),
        sentence=_sentence(kind, what),
        way=way,
        way_name=way_name,
    )


def _sentence(kind: PasswordLink.Kind, what: str) -> str:
    if what == "forged":
        return _(
            "Something of the address is missing or was changed. Please open it from the mail once more."
        )
    if kind == PasswordLink.Kind.RESET:
        return _("It was used already, it is too old, or your password was changed after it was sent.")
    return _(
        "It was used already, or it is older than seven days. If you have chosen a password, sign in "
        "with it. If "
        "you have not, please ask the office that invited you for a new invitation."
    )
