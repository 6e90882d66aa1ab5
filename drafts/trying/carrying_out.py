"""A form that is stored, carried out by the page of the admin it is of: as if it were sent now."""

from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.http import Http404
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.utils.translation import override

from drafts.sent import Sent
from drafts.trying.request import Messages, RequestOfNobody
from website.public_forms.shown_form import Problem


@dataclass(frozen=True)
class Form:
    """Of which row (None for a new one) and part, and what it says. files: by the names of their fields."""

    model_admin: Any
    pk: str | None
    part: str
    sent: Sent
    language: str
    address: str = ""
    files: dict = field(default_factory=dict)


@dataclass
class CarriedOut:
    """row: as it was saved, None where nothing was. problems: why not."""

    row: models.Model | None
    problems: list[Problem]
    messages: Messages


def carry_out(form: Form, user) -> CarriedOut:
    """In the transaction of who asks. What cannot be saved leaves nothing behind."""
    request = RequestOfNobody(
        user, form.address, form.sent, MultiValueDict({k: [v] for k, v in form.files.items()})
    )
    with override(form.language), transaction.atomic():
        response = _answer(form, request)
        row = getattr(request, "saved_row", None)
        problems = [] if row is not None else _problems(response)
        if row is None:
            transaction.set_rollback(True)
    return CarriedOut(row, problems, request._messages)


def _answer(form: Form, request):
    page = form.model_admin
    try:
        if form.pk is None:
            return page.add_view(request)
        if form.part:
            return page.part_view(request, quote(form.pk), form.part)
        return page.change_view(request, quote(form.pk))
    except (PermissionDenied, Http404):
        return None
    finally:
        for file in form.files.values():
            file.close()


def _problems(response) -> list[Problem]:
    context = getattr(response, "context_data", None) or {}
    return context.get("problems") or [Problem("", "", not_any_more())]


def not_any_more() -> str:
    return _("The row is not there any more, or whoever has saved this may not change it any more.")
