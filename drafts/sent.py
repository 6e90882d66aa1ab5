"""What a form has sent, as it is stored: without what belongs to one request only."""

import re
from collections.abc import Mapping

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from website.public_forms.guards.ticket import is_ticket
from website.two_editors.added_again import GONE, OPENED_BY

# Each name with its values.
Sent = dict[str, list[str]]

# Which version of the working copy the form has shown; "" where it showed what is public.
SHOWN_VERSION = "working_copy"
# The number of the page of an open form, and that of the page of before whose unsaved text it has shown.
PAGE, PAGE_BEFORE = "open_form", "open_form_before"
_OF_ONE_REQUEST = {"csrfmiddlewaretoken", "ticket", OPENED_BY, GONE, SHOWN_VERSION, PAGE, PAGE_BEFORE}
# The empty row that scripts copy.
_PATTERN_ROW = re.compile(r"-__prefix__-")


def read(post: MultiValueDict) -> Sent:
    """Buttons begin with "_"."""
    return {
        _storable(name): [_storable(value) for value in values]
        for name, values in post.lists()
        if name not in _OF_ONE_REQUEST and not name.startswith("_") and not _PATTERN_ROW.search(name)
    }


def _storable(value: str) -> str:
    """No column takes this character, and no field of a form."""
    return value.replace("\x00", "")


def shown_version(post: MultiValueDict) -> str:
    """Which one the form has shown, no longer than any is."""
    return _storable(post.get(SHOWN_VERSION, ""))[:20]


def page_number(post: MultiValueDict, name: str) -> str:
    """ "" where none was sent, or none that a page draws."""
    sent = post.get(name, "")
    return sent if is_ticket(sent) else ""


def as_data(sent: Mapping[str, list[str]]) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, values in sent.items():
        data.setlist(name, values)
    return data
