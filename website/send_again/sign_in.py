"""Signing in or out on a page that was open since yesterday: no dead end."""

from django.contrib import admin, messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

# No user name is longer.
_LONGEST_NAME = 150


@never_cache
def sign_in_again(request):
    """The sign-in page with the name that was typed. The password has to be typed once more."""
    if admin.site.has_permission(request):
        messages.info(request, _("You are signed in already, as %(name)s.") % {"name": request.user})
        return HttpResponseRedirect(_next(request))
    name = request.POST.get("username", "")[:_LONGEST_NAME]
    context = {
        **admin.site.each_context(request),
        "title": _("Sign in"),
        "form": AdminAuthenticationForm(request, initial={"username": name}),
        "app_path": request.get_full_path(),
        REDIRECT_FIELD_NAME: _next(request),
    }
    return render(request, "admin/sign_in_again.html", context, status=403)


@never_cache
def sign_out_again(request):
    if not request.user.is_authenticated:
        return HttpResponseRedirect(reverse("admin:login"))
    context = {**admin.site.each_context(request), "title": _("You are still signed in")}
    return render(request, "admin/sign_out_again.html", context, status=403)


def _next(request) -> str:
    """Where somebody wanted to go, if it is a page of ours."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME, "")
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_ours else reverse("admin:index")
