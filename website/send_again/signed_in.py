"""The end of a tab that was opened to sign in, while another one keeps what somebody typed."""

from django.contrib import admin
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe


@require_safe
def signed_in(request):
    return admin.site.admin_view(_page)(request)


def _page(request):
    context = {
        **admin.site.each_context(request),
        "title": _("You are signed in"),
        "is_nav_sidebar_enabled": False,
    }
    return render(request, "admin/signed_in.html", context)
