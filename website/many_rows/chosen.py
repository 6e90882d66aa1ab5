"""How many rows of a list can be chosen for one step. The page in between names each of them."""

import re

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.db import DataError, transaction
from django.db.models import DurationField
from django.utils.translation import gettext as _

MOST_CHOSEN = 5_000
# As the lists write it, and no larger than a database counts.
_KEY = re.compile("[0-9]{1,18}")


class FewEnoughChosen:
    """For a ModelAdmin: says so at once, and not after the page in between has been filled in.

    What no list offers, such as a key that is no number or a filter with a null byte, chooses nothing.
    """

    def get_changelist_instance(self, request):
        if not request.GET:
            return super().get_changelist_instance(request)
        try:
            with transaction.atomic():
                return super().get_changelist_instance(request)
        except (DataError, OverflowError, ValueError) as error:
            raise IncorrectLookupParameters(error) from error

    def lookup_allowed(self, lookup, value, request):
        """No list asks for a duration. Django hands it on as it was typed, and SQLite cannot read it."""
        durations = {field.name for field in self.opts.fields if isinstance(field, DurationField)}
        return lookup.partition("__")[0] not in durations and super().lookup_allowed(lookup, value, request)

    def response_action(self, request, queryset):
        if request.POST.get("select_across") == "1" and queryset.count() > MOST_CHOSEN:
            sentence = _(
                "You have chosen %(count)s rows. At most %(most)s can be changed in one step: "
                "please narrow down the list with a filter or the search. Nothing has been changed."
            )
            self.message_user(
                request, sentence % {"count": queryset.count(), "most": MOST_CHOSEN}, messages.WARNING
            )
            return None
        request.POST = self._with_keys_only(request.POST)
        return super().response_action(request, queryset)

    def _with_keys_only(self, sent):
        sent = sent.copy()
        chosen = sent.getlist(ACTION_CHECKBOX_NAME)
        sent.setlist(ACTION_CHECKBOX_NAME, [key for key in chosen if _KEY.fullmatch(key)])
        return sent
