"""What an event costs, and whether people have to register, in words, in the active language."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.models import Event, PriceKind
from website.formats.in_words import full_date, money


def price_in_words(event: Event) -> str:
    """ "Free", "For a donation", "€3.50"; "" where it is not known. event.price_note says more."""
    if event.price_kind == PriceKind.FIXED and event.price is not None:
        return money(event.price)
    words: dict[str, str] = {
        PriceKind.FREE: pgettext("price", "Free"),
        PriceKind.DONATION: _("For a donation"),
    }
    return words.get(event.price_kind, "")


def registration_in_words(event: Event) -> str:
    """Whether to register and by when; "" where it is not known. event.registration_note says more."""
    if event.registration_needed is None:
        return ""
    if not event.registration_needed:
        return _("No registration needed")
    if event.registration_until:
        return _("Please register by %(date)s") % {"date": full_date(event.registration_until)}
    return _("Please register")
