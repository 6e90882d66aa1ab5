"""After carrying something over to the next year: what is new, and what somebody has carried over already."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _


def tell(model_admin, request, found: list[tuple], done: str) -> HttpResponseRedirect | None:
    """found: each draft, and whether it is new; done: the sentence about those. Leads on to a single one."""
    if any(is_new for _row, is_new in found):
        model_admin.message_user(request, done, messages.SUCCESS)
    for row in {row for row, is_new in found if not is_new} - {row for row, is_new in found if is_new}:
        sentence = _("There is already a draft without dates: %(draft)s. Nothing was added to it.")
        model_admin.message_user(request, sentence % {"draft": row}, messages.WARNING)
    if len({row for row, _is_new in found}) != 1:
        return None
    options = found[0][0]._meta
    page = f"admin:{options.app_label}_{options.model_name}_change"
    return HttpResponseRedirect(reverse(page, args=[found[0][0].pk]))
