from django.http import Http404
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from website.display import CONTRASTS, TEXT_SIZES, change_display


# Exempt on purpose: the form stands on every page, must not need a cookie, and changes nothing but the
# visitor's own look.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def display(request):
    if request.method == "POST":
        return change_display(request)
    context = {"text_sizes": TEXT_SIZES, "contrasts": CONTRASTS.items()}
    return render(request, "website/display.html", context)


def nowhere(request, **kwargs):
    """Where a package has a page that this site does not have."""
    raise Http404
