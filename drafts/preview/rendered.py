"""The page on which a row stands, with what is on its form now: in a transaction that is undone."""

from base64 import b64encode
from dataclasses import dataclass, field
from mimetypes import guess_type

from django.conf import settings
from django.contrib import admin
from django.http import HttpResponseBase
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import override

from drafts.models import WorkingCopy
from drafts.preview.public_page import public_page
from drafts.trying.carrying_out import Form, carry_out
from drafts.trying.copies import carried_out
from drafts.trying.new_files import NewFiles
from drafts.trying.undone import undone
from website.display import Display
from website.public_forms.shown_form import Problem

# A picture that is not saved is written into the page itself. What is larger is no picture of ours.
LARGEST_WITHIN = 5_000_000  # bytes


@dataclass
class Rendered:
    """page is None where problems say why; its content is what everybody would get."""

    page: HttpResponseBase | None = None
    body: str = ""
    problems: list[Problem] = field(default_factory=list)
    # The names of what has working copies, too: those that are in it, and those that cannot be.
    together: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


@dataclass
class Look:
    language: str
    display: Display
    reached: dict


def rendered(form: Form, user, others: list[WorkingCopy], look: Look) -> Rendered:
    """form: what is looked at; others: copies that are looked at together with it."""
    found = Rendered()
    with undone() as files:
        _carry_out(others, found)
        outcome = carry_out(form, user)
        if outcome.problems:
            found.problems = outcome.problems
        else:
            _show(form.model_admin, outcome.row, look, found, files)
    return found


def rendered_copies(copies: list[WorkingCopy], look: Look) -> Rendered:
    """The copies of one row alone."""
    found = Rendered()
    with undone() as files:
        _carry_out(copies, found)
        row = copies[0].row()
        if row is None:
            found.problems = [Problem("", "", _("The row is not there any more."))]
        else:
            _show(admin.site.get_model_admin(type(row)), row, look, found, files)
    return found


def _carry_out(copies: list[WorkingCopy], found: Rendered) -> None:
    for copy in copies:
        model = copy.content_type.model_class()
        row = copy.row()
        if row is None or model not in admin.site._registry:
            continue
        is_there = copy.saved_by is not None and copy.saved_by.is_active
        outcome = carried_out(admin.site.get_model_admin(model), copy, copy.saved_by) if is_there else None
        (found.left_out if outcome is None or outcome.problems else found.together).append(str(row))


def _show(page, row, look: Look, found: Rendered, files: NewFiles) -> None:
    page.make_visible(row)
    row = type(row)._base_manager.get(pk=row.pk)
    with override(look.language):
        address = page.preview_address(row)
    found.page = public_page(address, look.language, look.display, look.reached)
    found.body = _with_files(b"".join(found.page).decode(), files)


def _with_files(body: str, files: NewFiles) -> str:
    for address, content in files.contents(settings.MEDIA_URL):
        kind = guess_type(address)[0] or ""
        if kind.startswith("image/") and len(content) <= LARGEST_WITHIN:
            body = body.replace(address, f"data:{kind};base64,{b64encode(content).decode()}")
    return body


def with_bar(body: str, language: str) -> str:
    """Says on the page itself what it is. Links lead out of the frame, in which no other page may stand."""
    with override(language):
        bar = format_html(
            '<aside class="preview-bar" aria-label="{0}">{0}: {1}</aside>',
            _("Preview"),
            _("nobody sees this page yet."),
        )
    body = body.replace("<head>", '<head><base target="_blank">', 1)
    before, mark, after = body.partition("<body")
    tag, end, rest = after.partition(">")
    return before + mark + tag + end + bar + rest if mark else body
