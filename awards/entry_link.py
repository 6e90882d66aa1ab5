"""The signed links to an entry: one for whoever enters, another one for who is nominated."""

from django.urls import reverse
from django.utils.translation import override

from awards.models import Entry
from website.languages import absolute
from website.link_page import by_link
from website.signed_link import SignedLink

# From the day of each mail: longer than from the first draft to the day the entry is deleted, as a rule.
VALID_DAYS = 365

entrant = SignedLink("awards.entry_link", VALID_DAYS, version_field="email_version")
nominee = SignedLink("awards.consent_link", VALID_DAYS, version_field="consent_version")


def address_of(entry: Entry) -> str:
    """In the language in which the entry was begun."""
    with override(entry.language):
        return absolute(reverse("awards:entry", args=[entrant.token_of(entry)]))


def consent_address_of(entry: Entry, language: str) -> str:
    with override(language):
        return absolute(reverse("awards:consent", args=[nominee.token_of(entry)]))


def entry_of(token: str) -> Entry:
    return entrant.row_of(token, Entry.objects.with_page())


def nomination_of(token: str) -> Entry:
    """Nobody is asked about a draft, and nobody about what was withdrawn."""
    rows = Entry.objects.with_page().filter(kind=Entry.Kind.NOMINATION).sent()
    return nominee.row_of(token, rows)


# For the pages of an entry: whoever comes with a link that is not right can ask for it once more.
by_entry_link = by_link(entry_of, again="awards:link_again")
