"""What was typed into a page whose row is gone is not lost: it comes back as a new one, not saved yet."""

import re

from django.urls import reverse

# The hidden field that says who has opened a page (templates/admin/change_form.html).
OPENED_BY = "opened_by"
# Sent by nobody: it keeps the form from being saved before it was seen.
GONE = "row_is_gone"
_ROW = re.compile(r"(?P<prefix>\w+)-(?P<number>\d+)-(?P<field>\w+)")


def page(model_admin, request):
    """The form for a new row, filled in."""
    request.POST = _as_new(request.POST)
    response = model_admin.changeform_view(request, None, reverse(_address(model_admin)))
    response.status_code = 404
    return response


def is_same_form(model_admin, request) -> bool:
    """Some rows begin otherwise, such as a member of a jury with an invitation."""
    begun = model_admin.get_form(request, None, change=False).base_fields.keys()
    return begun >= model_admin.get_form(request, None, change=True).base_fields.keys()


def _address(model_admin) -> str:
    return f"admin:{model_admin.opts.app_label}_{model_admin.opts.model_name}_add"


def _as_new(sent):
    """What was sent, with its rows as new ones."""
    copy = sent.copy()
    for name in sent:
        if name.endswith("-INITIAL_FORMS"):
            copy[name] = "0"
        elif (row := _ROW.fullmatch(name)) and row["field"] == "id":
            copy[name] = ""
    copy[GONE] = "yes"
    return copy
