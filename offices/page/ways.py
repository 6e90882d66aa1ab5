"""By which ways people reach an office beside its form, in words: only those that exist."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from offices.models import Office


def ways_in_words(office: Office) -> str:
    """ "by phone, by e-mail or by letter"; "" for an office that has entered none of them."""
    ways = [
        (office.number_to_call, _("by phone")),
        (office.email, _("by e-mail")),
        (office.addresses.all(), _("by letter")),
    ]
    return get_text_list([words for way, words in ways if way], _("or"))
