"""A view of the staff whose changes are kept. Looking at a page keeps nothing, and asks nothing."""

from functools import wraps

from django.contrib import messages
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from history.recording.block import recording


def recorded_view(view):
    @wraps(view)
    def wrapped(request, *args, **kwargs):
        if request.method != "POST" or not request.user.is_authenticated:
            return view(request, *args, **kwargs)
        with recording(request.user) as done:
            response = view(request, *args, **kwargs)
        if done.files_not_kept:
            said = {"files": get_text_list(done.files_not_kept, _("and"))}
            sentence = _(
                "There was no room left to keep the former file, so it cannot be brought back: %(files)s. "
                "Please tell the operator of this website."
            )
            messages.warning(request, sentence % said)
        return response

    return wrapped
