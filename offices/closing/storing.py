"""What is stored of closed days, changed and taken back, and what stands in the history of the office."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from offices.hours.closings import Closing, closed_note
from offices.models import ConsultationException, Office, Unit
from offices.staff.history import note
from website.languages.bilingual import pick

BY_FORM, BY_LINK = "form", "link"

_CLOSED = {
    BY_FORM: gettext_noop("Closed from %(first)s to %(last)s, with the form."),
    BY_LINK: gettext_noop("Closed from %(first)s to %(last)s, by a link from an e-mail."),
}
_CLOSED_WITHOUT_END = {
    BY_FORM: gettext_noop("Closed from %(first)s until further notice, with the form."),
    BY_LINK: gettext_noop("Closed from %(first)s until further notice, by a link from an e-mail."),
}
_CLOSED_ONE_DAY = {
    BY_FORM: gettext_noop("Closed on %(first)s, with the form."),
    BY_LINK: gettext_noop("Closed on %(first)s, by a link from an e-mail."),
}
_OPEN_AGAIN = {
    BY_FORM: gettext_noop("Open again from %(first)s on, with the form."),
    BY_LINK: gettext_noop("Open again from %(first)s on, by a link from an e-mail."),
}


@dataclass(frozen=True)
class Said:
    """What somebody has entered. Without units it is the whole office; without a last day nobody knows it."""

    office: Office
    first_day: date
    last_day: date | None
    reasons: dict[str, str]
    units: list[Unit]

    @property
    def facts(self) -> dict:
        return {"first_day": self.first_day, "last_day": self.last_day, **self.reasons}


def entered_already(said: Said, changed: ConsultationException | None = None) -> str:
    """A sentence about what closes the first or the last of these days already; "" where nothing does.

    Short days within a longer time may be entered before it: then the longer time comes on top.
    """
    rows = ConsultationException.objects.filter(office=said.office, opens=None).select_related("unit")
    units = {None, *(unit.pk for unit in said.units)}
    for row in rows:
        if (changed and row.pk == changed.pk) or row.unit_id not in units:
            continue
        for day in [said.first_day, said.last_day or said.first_day]:
            if span := row.around(day):
                sentence = in_words(Closing(row, *span, timezone.localdate()), said.office)
                words = {"closing": sentence}
                return (
                    _("This is entered already: %(closing)s Please change that, or choose other days.")
                    % words
                )
    return ""


def in_words(closing: Closing, office: Office) -> str:
    """ "Integration guides. Monday 30 November 2026: closed (illness)." """
    sentence = closed_note(closing, office).plain
    return f"{pick(closing.unit, 'name')}. {sentence}" if closing.unit else sentence


@transaction.atomic
def close(said: Said, user, how: str) -> list[ConsultationException]:
    """A row for the office, or one for each unit."""
    rows = [
        said.office.consultation_exceptions.create(unit=unit, **said.facts) for unit in said.units or [None]
    ]
    _note(user, rows[0], how)
    return rows


@transaction.atomic
def change(row: ConsultationException, said: Said, user, how: str) -> list[ConsultationException]:
    """Only what was changed is written."""
    changed = {
        name: value for name, value in said.facts.items() if (getattr(row, name) or "") != (value or "")
    }
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        row.save(update_fields=[*changed])
        _note(user, row, how)
    return [row]


@transaction.atomic
def open_again(row: ConsultationException, user, how: str) -> None:
    """From today on. What has not begun before today has never been."""
    today = timezone.localdate()
    office = row.office
    if row.first_day < today:
        row.last_day = today - timedelta(days=1)
        row.save(update_fields=["last_day"])
    else:
        row.delete()
    note(user, office, _OPEN_AGAIN[how], first=_short(max(today, row.first_day)))


def _note(user, row: ConsultationException, how: str) -> None:
    if row.last_day is None:
        sentence = _CLOSED_WITHOUT_END[how]
    else:
        sentence = (_CLOSED_ONE_DAY if row.first_day == row.last_day else _CLOSED)[how]
    last = _short(row.last_day) if row.last_day else ""
    note(user, row.office, sentence, first=_short(row.first_day), last=last)


def _short(day: date) -> str:
    """In figures, because an entry of the history is read in each language."""
    return f"{day:%d.%m.%Y}"
