"""How many rows of a list can be chosen for one step. The page in between names each of them."""

from django.contrib import messages
from django.utils.translation import gettext as _

MOST_CHOSEN = 5_000


class FewEnoughChosen:
    """For a ModelAdmin: says so at once, and not after the page in between has been filled in."""

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
        return super().response_action(request, queryset)
