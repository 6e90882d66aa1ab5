"""The signed links to an entry: one for whoever enters, another one for who is nominated."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from awards.models import Entry
from website.addresses.signed_link import SignedLink
from website.languages.alternates import absolute
from website.public_forms.link_page import by_link

# From the day of each mail. Whoever enters can ask for it once more.
VALID_DAYS = 365
# Longer than entries are kept, as a rule: the consent can be taken back at any time.
NOMINEES_DAYS = 1000

entrant = SignedLink("awards.entry_link", VALID_DAYS, version_field="email_version")
nominee = SignedLink("awards.consent_link", NOMINEES_DAYS, version_field="consent_version")


def address_of(entry: Entry) -> str:
    """In the language in which the entry was begun."""
    with override(entry.language):
        return absolute(reverse("awards:entry", args=[entrant.token_of(entry)]))


def consent_address_of(entry: Entry, language: str) -> str:
    with override(language):
        return absolute(reverse("awards:consent", args=[nominee.token_of(entry)]))


def ends_on(entry: Entry) -> date:
    """The day on which a link that is mailed now ends: it is too old then, or the entry is deleted."""
    return min(timezone.localdate() + timedelta(days=VALID_DAYS), entry.delete_on)


def entry_of(token: str) -> Entry:
    return entrant.row_of(token, Entry.objects.with_page())


def nomination_of(token: str) -> Entry:
    """Nobody is asked about a draft, and nobody about what was withdrawn."""
    rows = Entry.objects.with_page().filter(kind=Entry.Kind.NOMINATION).sent()
    return nominee.row_of(token, rows)


# For the pages of an entry: whoever comes with a link that is not right can ask for it once more.
by_entry_link = by_link(entry_of, again="awards:link_again")
