"""What somebody sent: as hidden fields to be sent again, and in words to be read before."""

from dataclasses import dataclass, field

from django.contrib import admin
from django.http import UnreadablePostError

from website.kept_uploads import store
from website.kept_uploads.widget import KEPT

from .in_words import CHOSEN, FieldNames

# Our own fields on the page: who signs in there, and the files to be chosen once more.
OWN = "again"
FILE = f"{OWN}-file"


@dataclass
class Sent:
    """fields: each name with its values; lines: label and text; lost_files: field and name of each file."""

    fields: list[tuple[str, list[str]]] = field(default_factory=list)
    lines: list[tuple[str, str]] = field(default_factory=list)
    lost_files: list[tuple[str, str]] = field(default_factory=list)
    is_typed: bool = False
    has_passwords: bool = False


def sent_by(request) -> Sent:
    """Everything but passwords and tokens. Files are kept for who is signed in, and for nobody else."""
    sent = Sent()
    try:
        data, files = request.POST, request.FILES
    except UnreadablePostError:  # the connection broke: there is nothing to keep
        return sent
    words = FieldNames(request)
    tokens = _tokens(request, sent)
    for name, values in data.lists():
        # A file that was chosen anew takes the place of one kept before.
        if name not in tokens:
            _add(sent, words, name, values)
    sent.fields += [(name, [token]) for name, token in tokens.items()]
    passed_over = getattr(request, "passed_over_files", [])
    sent.lost_files += passed_over
    arrived = [(name, upload.name) for name, upload in files.items()]
    chosen = [(words.of(name), file_name) for name, file_name in [*arrived, *passed_over]]
    sent.lines += chosen
    sent.is_typed |= bool(chosen)
    return sent


def _add(sent: Sent, words: FieldNames, name: str, values: list[str]) -> None:
    if name == FILE:
        sent.lost_files += [tuple(value.split(":", 1)) for value in values if ":" in value]
    elif name == "csrfmiddlewaretoken" or name.startswith(f"{OWN}-"):
        return
    elif "password" in name.lower():
        sent.has_passwords = True
    else:
        lines = words.lines(name, values)
        sent.fields.append((name, values))
        sent.lines += lines
        sent.is_typed |= bool(lines) and name not in CHOSEN


def _tokens(request, sent: Sent) -> dict[str, str]:
    """The files of this request, kept: for each the name of its hidden field, and what stands there."""
    tokens = {}
    for name, upload in request.FILES.items():
        try:
            tokens[name + KEPT] = _token(request, upload)
        except store.NotKeptError:
            sent.lost_files.append((name, upload.name))
    return tokens


def _token(request, upload) -> str:
    """Strangers cannot fill the disk: for nobody in particular nothing is kept."""
    if not admin.site.has_permission(request):
        raise store.NotKeptError("")
    return store.keep(store.Owner.of(request), upload)
