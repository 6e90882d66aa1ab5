"""What staff do with a button stands in the history of each row: who, when, and what in a sentence.

Django's own entries name the fields that a form has changed. Ours keep a message of the catalogue with its
facts (numbers and references, nothing of residents), so each reader gets it in the language of the admin.
"""

import json
from copy import copy

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.utils.text import capfirst
from django.utils.translation import gettext as _

REPR_LENGTH = LogEntry._meta.get_field("object_repr").max_length


def note(user, row, sentence: str, *, flag: int = CHANGE, **facts) -> None:
    """sentence: marked with gettext_noop()."""
    LogEntry.objects.create(
        user_id=user.pk,
        content_type=ContentType.objects.get_for_model(row),
        object_id=str(row.pk),
        object_repr=str(row)[:REPR_LENGTH],
        action_flag=flag,
        change_message=json.dumps([{"done": {"sentence": sentence, "facts": facts}}]),
    )


def note_copy(user, row, sentence: str, **facts) -> None:
    note(user, row, sentence, flag=ADDITION, **facts)


def in_words(change_message: str) -> str:
    """The sentences of an entry of ours, in the active language; "" for Django's own."""
    try:
        parts = json.loads(change_message) if change_message.startswith("[") else []
    except ValueError:
        return ""
    ours = [part["done"].values() for part in parts if isinstance(part, dict) and "done" in part]
    return " ".join(_(sentence) % facts for sentence, facts in ours)


def _with_names_in_words(change_message: str) -> str:
    """Django keeps the names of fields with a capital letter, under which no catalogue has them: "State"."""
    try:
        parts = json.loads(change_message) if change_message.startswith("[") else []
    except ValueError:
        return change_message
    for part in parts:
        for done in part.values() if isinstance(part, dict) else []:
            if isinstance(done, dict) and isinstance(done.get("fields"), list):
                done["fields"] = [_name_in_words(str(name)) for name in done["fields"]]
    return json.dumps(parts) if parts else change_message


def _name_in_words(name: str) -> str:
    if (known := _(name)) != name:
        return known
    return capfirst(_(name[:1].lower() + name[1:]))


def teach_log_entries() -> None:
    """Wherever Django asks an entry what was done, ours answer in words, too."""
    of_django = LogEntry.get_change_message

    def get_change_message(entry):
        read = copy(entry)
        read.change_message = _with_names_in_words(entry.change_message)
        return in_words(entry.change_message) or of_django(read)

    LogEntry.get_change_message = get_change_message
