"""Closed days on pages, and the form that enters them on the start page of the admin."""

from dataclasses import dataclass

from django import template
from django.utils import timezone

from offices.closing import admin_page
from offices.closing.form import ClosingForm
from offices.closing.who import offices_of
from offices.hours.answer import answer
from offices.hours.changes import Note
from offices.hours.closings import Closing, closed_note, closings
from offices.hours.schedule import Schedule
from offices.models import Office, Unit
from offices.models.office import FOR_HOURS
from offices.page.kept import offices
from website.public_forms.guards.ticket import new_ticket

register = template.Library()

FOR_NOTICES = (*FOR_HOURS, "consultation_exceptions__unit")


@dataclass(frozen=True)
class ClosedNow:
    """One notice: about the office, or about one of its units, now or soon."""

    closing: Closing
    note: Note

    @property
    def unit(self) -> Unit | None:
        return self.closing.unit

    @property
    def is_now(self) -> bool:
        return self.closing.is_now


@register.simple_tag
def closings_now(office: Office) -> list[ClosedNow]:
    """What stands above all pages of an office, whatever of the office a page has loaded."""
    loaded = _loaded(office, "consultation_exceptions")
    # Hardly ever is anything closed.
    return _told(_loaded(office, *FOR_NOTICES)) if closings(loaded, timezone.localdate()) else []


def _loaded(office: Office, *rows: str) -> Office:
    """The office as all pages remember it."""
    return next((each for each in offices(*rows) if each.pk == office.pk), office)


@register.simple_tag
def unit_closings(unit: Unit, office: Office) -> list[ClosedNow]:
    """What stands beside the name of a unit."""
    return [each for each in _told(office) if each.closing.row.unit_id == unit.pk]


def _told(office: Office) -> list[ClosedNow]:
    found = closings(office, timezone.localdate())
    return [ClosedNow(closing, closed_note(closing, office)) for closing in found]


@register.simple_tag
def closing_in_words(closing: Closing, office: Office) -> Note:
    return closed_note(closing, office)


@register.simple_tag
def meanwhile(office: Office) -> list[str]:
    """When people can come next, and what they can do until then, as far as the office has said it."""
    given = answer(Schedule(_loaded(office, *FOR_HOURS), timezone.now()))
    return [f"{given.one_line}.", *given.advice] if given.has_next else [*given.advice]


@register.inclusion_tag("admin/offices/closing/listed.html")
def closed_days(office: Office, listed: list[Closing]):
    """For a page of the admin: each of them, to be changed or taken back."""
    return {"office": office, "listed": listed, "ticket": new_ticket()}


@register.inclusion_tag("admin/offices/closing/form.html", takes_context=True)
def closing_form(context, form=None, action=""):
    """For a page of the admin: the form, for who may close an office; nothing for others.

    form: what was typed before, on its own page.
    """
    if form is None:
        own = list(offices_of(context["request"].user))
        form = ClosingForm(offices=own, auto_id="closing_%s") if own else None
    return {"form": form, "action": action or admin_page.address(), "ticket": new_ticket()}
