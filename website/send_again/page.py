"""The page that keeps what was sent."""

from django.conf import settings
from django.contrib import admin
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from .sent import OWN, Sent, sent_by
from .sign_in_here import way_in
from .where_from import may_be_seen_by


def after_wrong_token(request):
    """Somebody signed in anew in another tab, or the browser has lost its cookie."""
    if not may_be_seen_by(request):
        # Without the right token nobody is signed in, whatever was sent: another website could have sent it.
        return _before_one_more_step(request) or _to_sign_in(request, way_in().first(request, OWN))
    if request.user.is_authenticated:
        what = _("You have signed in anew meanwhile, perhaps in another tab.")
    else:
        what = _("The page was open for too long, or your browser was closed.")
    return _page(request, sent_by(request), what)


def after_hidden_address(request):
    """The same browser would fail again, so that there is nothing to press."""
    what = _(
        "Your browser or a device on the way does not tell our website from which page the form comes. "
        "For your safety nothing is saved then."
    )
    return _page(request, sent_by(request), what, may_be_sent=False)


def after_lost_session(request):
    """The token is right. Who signs in here gets the same page with everything, to send it then."""
    if page := _before_one_more_step(request):
        return page
    step = way_in().next(request, OWN)
    if step.form is None:
        page = _page(request, sent_by(request), _("You are signed in again."))
    else:
        page = _to_sign_in(request, step.form)
    if step.response is not None:
        page.cookies.update(step.response.cookies)
    return page


def _before_one_more_step(request):
    """Signed in, and yet not let in: a second factor has to be set up first, or the account was closed."""
    if not request.user.is_authenticated:
        return None
    what = _("Your account may not send this yet: something is still to be done before.")
    return _page(request, sent_by(request), what, is_step_missing=True)


def after_lost_right(request, sent: Sent, status: int):
    what = _(
        "This page is not there any more, or you may not change it with your account. "
        "Perhaps somebody has deleted it or changed your rights meanwhile."
    )
    return _page(request, sent, what, refused=status)


def _to_sign_in(request, form):
    return _page(request, sent_by(request), _("You are not signed in any more."), form=form)


@never_cache
def _page(request, sent: Sent, what_happened: str, may_be_sent=True, refused=0, form=None, **more):
    context = {
        **admin.site.each_context(request),
        # Beside the page Django would list tables: nobody shall leave it by accident.
        "is_nav_sidebar_enabled": False,
        "title": _("Not saved yet, and nothing is lost"),
        "what_happened": what_happened,
        "sent": sent,
        "address": request.get_full_path(),
        "form": form,
        "may_be_sent": may_be_sent and form is None,
        "is_refused": bool(refused),
        **more,
        "has_no_cookie": settings.CSRF_COOKIE_NAME not in request.COOKIES,
    }
    return render(request, "admin/send_again.html", context, status=refused or 403)
