"""Signing out on a page that was open since yesterday: no dead end."""

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache


@never_cache
def sign_out_again(request):
    if not request.user.is_authenticated:
        return HttpResponseRedirect(reverse("admin:login"))
    context = {**admin.site.each_context(request), "title": _("You are still signed in")}
    return render(request, "admin/sign_out_again.html", context, status=403)
