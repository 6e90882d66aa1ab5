"""Where the editor asks what a pasted text looks like in our formats, so that staff see it at once."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from website.rich_text.field import clean


@never_cache
@require_POST
def pasted(request):
    """Without a sign-in page: the editor could not show it, and takes the text as it is."""
    if not admin.site.has_permission(request):
        raise PermissionDenied
    return JsonResponse({"html": clean(request.POST.get("html", ""))})
